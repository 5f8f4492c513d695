// What RFC 7643 asks of every resource that comes back: its dates, its schemas, its lists, its location.

import type { Exchange } from "../../wire/exchange.ts";
import { memberOf, objectsIn, responseHeader, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

type Found = Readonly<Record<string, unknown>>;

/** Every object of a success, and what some member of it is. */
function* members(exchange: Exchange, name: string): Generator {
  if ((exchange.response?.status ?? 500) >= 300) return;
  for (const object of objectsIn(responseJson(exchange))) {
    const member = memberOf(object, name);
    if (member !== undefined && member !== null) yield member;
  }
}

const has = (name: string) => (exchange: Exchange) => !members(exchange, name).next().done;

/** XML Schema Part 2, §3.2.7; the zone is optional. */
const dateTimeForm =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

function moments(exchange: Exchange): (readonly [name: string, value: unknown])[] {
  return [...members(exchange, "meta")].flatMap((meta) =>
    ["created", "lastModified"].flatMap((name) => {
      const value = typeof meta === "object" ? memberOf(meta as Found, name) : undefined;
      return value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
}

export const dateTime: StandingCheck = {
  requirement: "RFC7643-2.3.5/date-time",
  conditional: true,
  concerns: (exchange) => moments(exchange).length > 0,
  complaint(exchange) {
    const wrong = moments(exchange).find(
      ([, value]) => typeof value !== "string" || !dateTimeForm.test(value),
    );
    return wrong === undefined ? undefined : `meta.${wrong[0]} is ${JSON.stringify(wrong[1])}`;
  },
};

export const schemasUnique: StandingCheck = {
  requirement: "RFC7643-3/schemas-unique",
  concerns: has("schemas"),
  complaint(exchange) {
    for (const schemas of members(exchange, "schemas")) {
      const urns = (Array.isArray(schemas) ? schemas : []).map((urn) => String(urn).toLowerCase());
      const twice = urns.find((urn, index) => urns.indexOf(urn) !== index);
      if (twice !== undefined) return `schemas holds ${twice} twice`;
    }
    return undefined;
  },
};

/** In the record the values of users whom the run did not create are hidden: they tell nothing. */
const hidden = /^•+$/;

export const noDuplicates: StandingCheck = {
  requirement: "RFC7643-2.4/no-doubles",
  concerns: (exchange) => has("emails")(exchange) || has("members")(exchange),
  complaint(exchange) {
    for (const object of objectsIn(responseJson(exchange))) {
      for (const [name, list] of Object.entries(object)) {
        const twice = Array.isArray(list) ? doubled(list as readonly unknown[]) : undefined;
        if (twice !== undefined) return `${name} holds ${twice} twice`;
      }
    }
    return undefined;
  },
};

/** The first value that stands there twice with the same type. */
function doubled(list: readonly unknown[]): string | undefined {
  const seen = new Set<string>();
  for (const element of list) {
    if (typeof element !== "object" || element === null) continue;
    const value = memberOf(element as Found, "value");
    if (typeof value !== "string" || hidden.test(value)) continue;
    const key = JSON.stringify([value, memberOf(element as Found, "type")]);
    if (seen.has(key)) return value;
    seen.add(key);
  }
  return undefined;
}

export const contentLocation: StandingCheck = {
  requirement: "RFC7643-3.1/content-location",
  conditional: true,
  concerns: (exchange) =>
    responseHeader(exchange, "content-location") !== undefined &&
    locationOf(exchange) !== undefined,
  complaint(exchange) {
    const header = resolved(exchange, responseHeader(exchange, "content-location"));
    const location = resolved(exchange, locationOf(exchange));
    return header === location
      ? undefined
      : `Content-Location is ${header ?? "no URI"}, meta.location ${location ?? "no URI"}`;
  },
};

/** meta.location of the one resource that came. */
function locationOf(exchange: Exchange): unknown {
  const body = responseJson(exchange);
  if ((exchange.response?.status ?? 500) >= 300 || typeof body !== "object" || body === null)
    return undefined;
  const meta = memberOf(body as Found, "meta");
  return typeof meta === "object" && meta !== null
    ? memberOf(meta as Found, "location")
    : undefined;
}

function resolved(exchange: Exchange, reference: unknown): string | undefined {
  if (typeof reference !== "string" || !URL.canParse(reference, exchange.request.url))
    return undefined;
  return new URL(reference, exchange.request.url).href;
}
