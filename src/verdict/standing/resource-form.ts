// What RFC 7643 asks of every resource that comes back: its dates, its schemas, its lists, its location.

import type { Exchange } from "../../wire/exchange.ts";
import { rootOf, sameURI } from "../../wire/same-uri.ts";
import { fold } from "./fold.ts";
import { memberOf, objectsIn, responseHeader, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

type Found = Readonly<Record<string, unknown>>;

const succeeded = (exchange: Exchange) => (exchange.response?.status ?? 500) < 300;

/** In the record the values of users whom the run did not create are hidden: they tell nothing. */
const hidden = /^•+$/;

/** Every object of a success, and what some member of it is. */
function* members(exchange: Exchange, name: string): Generator {
  if (!succeeded(exchange)) return;
  for (const object of objectsIn(responseJson(exchange))) {
    const member = memberOf(object, name);
    if (member !== undefined && member !== null) yield member;
  }
}

const has = (name: string) => (exchange: Exchange) => !members(exchange, name).next().done;

/** XML Schema Part 2, §3.3.7; the zone is optional. */
const dateTimeForm =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** The dateTimes of RFC 7643 §3.1, and those that Interact documents (scim-field-mapping). */
const dateTimes = ["created", "lastModified", "dateOfBirth", "jobStartDate"];

/** Each dateTime that came, with its name; what stands hidden in the record tells nothing. */
function moments(exchange: Exchange): (readonly [name: string, value: unknown])[] {
  if (!succeeded(exchange)) return [];
  return objectsIn(responseJson(exchange)).flatMap((object) =>
    dateTimes.flatMap((name) => {
      const value = memberOf(object, name) ?? undefined;
      const isKnown = value !== undefined && !(typeof value === "string" && hidden.test(value));
      return isKnown ? [[name, value] as const] : [];
    }),
  );
}

export function isDateTime(value: unknown): boolean {
  if (typeof value !== "string" || !dateTimeForm.test(value)) return false;
  const [, year = 0, month = 0, day = 0] = (/^-?(\d+)-(\d\d)-(\d\d)/.exec(value) ?? []).map(Number);
  // The calendar repeats after 400 years, and Date takes a year below 100 for one of the last century.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

export const dateTime: StandingCheck = {
  requirement: "RFC7643-2.3.5/date-time",
  conditional: true,
  concerns: (exchange) => moments(exchange).length > 0,
  complaint(exchange) {
    const wrong = moments(exchange).find(([, value]) => !isDateTime(value));
    return wrong === undefined ? undefined : `${wrong[0]} is ${JSON.stringify(wrong[1])}`;
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

/** Attributes whose values differ by more than letter case: ids, references and binaries (RFC 7643 §4.2, §2.3.6, §2.3.7). */
const caseExactLists = /^(?:members|groups|photos|x509Certificates)$/i;

export const noDuplicates: StandingCheck = {
  requirement: "RFC7643-2.4/no-doubles",
  concerns: (exchange) => has("emails")(exchange) || has("members")(exchange),
  complaint(exchange) {
    for (const object of objectsIn(responseJson(exchange))) {
      for (const [name, list] of Object.entries(object)) {
        const twice = Array.isArray(list) ? doubled(name, list as readonly unknown[]) : undefined;
        if (twice !== undefined) return `${name} holds ${twice} twice`;
      }
    }
    return undefined;
  },
};

/** The first value that appears twice with the same type. */
function doubled(name: string, list: readonly unknown[]): string | undefined {
  const seen = new Set<string>();
  for (const element of list) {
    if (typeof element !== "object" || element === null) continue;
    const value = memberOf(element as Found, "value");
    if (typeof value !== "string" || hidden.test(value)) continue;
    const type = JSON.stringify(memberOf(element as Found, "type") ?? null);
    const key = caseExactLists.test(name) ? value + type : fold(value) + type.toLowerCase();
    if (seen.has(key)) return value;
    seen.add(key);
  }
  return undefined;
}

/** meta.location of the one resource that came, and the header that is to equal it. */
function locations(exchange: Exchange): { header: string; location: string } | undefined {
  const header = responseHeader(exchange, "content-location");
  const location = metaOf(exchange, "location");
  if (header === undefined || typeof location !== "string") return undefined;
  return { header, location };
}

export const contentLocation: StandingCheck = {
  requirement: "RFC7643-3.1/content-location",
  conditional: true,
  concerns: (exchange) => locations(exchange) !== undefined,
  complaint(exchange) {
    const found = locations(exchange);
    if (found === undefined || found.header === found.location) return undefined;
    // A header is relative to the request (RFC 9110 §8.7), an attribute to the root (RFC 7643 §2.3.7).
    const header = sameURI(found.header, exchange.request.url);
    const location = sameURI(found.location, rootOf(exchange.request.url));
    return header === location
      ? undefined
      : `Content-Location is ${header ?? "no URI"}, meta.location ${location ?? "no URI"}`;
  },
};

export const versionIsETag: StandingCheck = {
  requirement: "RFC7643-3.1/version-is-etag",
  conditional: true,
  // A compressed answer is another representation, with a tag of its own (RFC 9110 §8.8.3.3).
  concerns: (exchange) =>
    responseHeader(exchange, "etag") !== undefined &&
    responseHeader(exchange, "content-encoding") === undefined &&
    typeof metaOf(exchange, "version") === "string",
  complaint(exchange) {
    const etag = responseHeader(exchange, "etag");
    const version = metaOf(exchange, "version");
    return version === etag ? undefined : `ETag is ${etag ?? ""}, meta.version ${String(version)}`;
  },
};

/** A sub-attribute of the meta of the one resource that came. */
function metaOf(exchange: Exchange, name: string): unknown {
  const [resource] = succeeded(exchange) ? objectsIn(responseJson(exchange)) : [];
  const meta = resource === undefined ? undefined : memberOf(resource, "meta");
  return typeof meta === "object" && meta !== null ? memberOf(meta as Found, name) : undefined;
}

/** An extension's attributes, where it has any, with the schemas of the resource that holds them. */
function* extensionsIn(
  exchange: Exchange,
): Generator<{ urn: string; schemas: readonly unknown[] }> {
  if (!succeeded(exchange)) return;
  for (const object of objectsIn(responseJson(exchange))) {
    const schemas = memberOf(object, "schemas");
    if (!Array.isArray(schemas)) continue;
    for (const [urn, held] of Object.entries(object)) {
      if (/^urn:/i.test(urn) && hasAttributes(held)) yield { urn, schemas };
    }
  }
}

function hasAttributes(held: unknown): boolean {
  if (typeof held !== "object" || held === null || Array.isArray(held)) return false;
  return Object.values(held).some((value) => value !== null);
}

export const extensionInSchemas: StandingCheck = {
  requirement: "RFC7643-3.3/extension-in-schemas",
  conditional: true,
  concerns: (exchange) => !extensionsIn(exchange).next().done,
  complaint(exchange) {
    for (const { urn, schemas } of extensionsIn(exchange)) {
      const isNamed = schemas.some((each) => String(each).toLowerCase() === urn.toLowerCase());
      if (!isNamed) return `schemas lacks ${urn}`;
    }
    return undefined;
  },
};
