// Ids never hold the word that RFC 7643 §3.1 reserves, and a page counts what it holds.

import { memberOf, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

const succeeded: StandingCheck["concerns"] = (exchange) => (exchange.response?.status ?? 500) < 300;

const hasId = (exchange: Parameters<StandingCheck["concerns"]>[0]): boolean =>
  objectsIn(responseJson(exchange)).some((object) => memberOf(object, "id") !== undefined);

export const noBulkId: StandingCheck = {
  requirement: "RFC7643-3.1/no-bulk-id",
  concerns: (exchange) => succeeded(exchange) && hasId(exchange),
  complaint(exchange) {
    for (const object of objectsIn(responseJson(exchange))) {
      const id = memberOf(object, "id");
      if (typeof id === "string" && id.includes("bulkId")) return `an id is ${id}`;
    }
    return undefined;
  },
};

/** The page's own count and its resources, where both are given. */
function counted(exchange: Parameters<StandingCheck["concerns"]>[0]) {
  const body = responseJson(exchange);
  if (typeof body !== "object" || body === null) return undefined;
  const given = memberOf(body as Record<string, unknown>, "itemsPerPage");
  const resources = memberOf(body as Record<string, unknown>, "Resources");
  return typeof given === "number" && Array.isArray(resources)
    ? { given, held: resources.length }
    : undefined;
}

export const itemsPerPage: StandingCheck = {
  requirement: "RFC7644-3.4.2/items-per-page",
  concerns: (exchange) => succeeded(exchange) && counted(exchange) !== undefined,
  complaint(exchange) {
    const page = counted(exchange);
    if (page === undefined || page.given === page.held) return undefined;
    return `itemsPerPage is ${page.given} on a page of ${page.held}`;
  },
};
