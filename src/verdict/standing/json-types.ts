// Counts are numbers, and active and primary are booleans, wherever they come back: Okta stops
// without a word where they are strings.

import type { Exchange } from "../../wire/exchange.ts";
import { objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

const counts = ["totalresults", "startindex", "itemsperpage"];
const booleans = ["active", "primary"];

/** The first member with such a name whose value is of another type than asked for. */
function firstWrong(exchange: Exchange, names: readonly string[], type: "number" | "boolean") {
  for (const object of objectsIn(responseJson(exchange))) {
    for (const [name, value] of Object.entries(object)) {
      if (!names.includes(name.toLowerCase()) || value === null || typeof value === type) continue;
      return `${name} is the ${typeof value} ${JSON.stringify(value)}`;
    }
  }
  return undefined;
}

function holds(exchange: Exchange, names: readonly string[]): boolean {
  if ((exchange.response?.status ?? 0) >= 300) return false;
  for (const object of objectsIn(responseJson(exchange))) {
    if (Object.keys(object).some((name) => names.includes(name.toLowerCase()))) return true;
  }
  return false;
}

export const countsAreNumbers: StandingCheck = {
  requirement: "OKTA-connect/counts-are-numbers",
  concerns: (exchange) => holds(exchange, counts),
  complaint: (exchange) => firstWrong(exchange, counts, "number"),
};

export const booleansAreBooleans: StandingCheck = {
  requirement: "RFC7643-2.3.2/boolean",
  concerns: (exchange) => holds(exchange, booleans),
  complaint: (exchange) => firstWrong(exchange, booleans, "boolean"),
};
