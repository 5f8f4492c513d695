// What a list request asks for (RFC 7644 §3.4.2, §3.4.3), from a query or from a SearchRequest body.
// Numbers out of range are brought into range, as the RFC says; what is not a number is refused.
import type { Json } from "../src/scim/resource.ts";
import { isObject } from "../src/scim/resource.ts";
import type { ScimError } from "../src/scim/scim-error.ts";
import { badRequest } from "../src/scim/scim-error.ts";

const searchRequestUrn = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

/** The most resources in one answer; Okta asks for up to 100. */
export const maxResults = 200;
const defaultCount = 100;

export interface Projection {
  readonly attributes: readonly string[] | undefined;
  readonly excludedAttributes: readonly string[] | undefined;
}

export interface ListQuery {
  readonly filter: string | undefined;
  readonly sortBy: string | undefined;
  readonly sortOrder: "ascending" | "descending";
  /** 1-based. */
  readonly startIndex: number;
  readonly count: number;
  readonly projection: Projection;
}

/** @param query decoded query parameters */
export function listQuery(query: Readonly<Record<string, string | undefined>>): ListQuery {
  return fromFields({ ...query, ...projectionOf(query) });
}

/**
 * @param body the parsed SearchRequest
 * @throws {ScimError} 400 where it is none
 */
export function searchQuery(body: Json | undefined): ListQuery {
  if (!isObject(body)) {
    throw badRequest("invalidSyntax", "The body is not a JSON object");
  }
  const { schemas } = body;
  if (!Array.isArray(schemas) || !schemas.includes(searchRequestUrn)) {
    const detail = `Missing attribute schemas: a search must name ${searchRequestUrn}`;
    throw badRequest("invalidValue", detail, "schemas");
  }
  return fromFields(body);
}

/** `attributes` and `excludedAttributes` of a query: comma-separated, blanks forgiven. */
export function projectionOf(query: Readonly<Record<string, string | undefined>>): Projection {
  return {
    attributes: names(query["attributes"]),
    excludedAttributes: names(query["excludedAttributes"]),
  };
}

function fromFields(fields: Readonly<Record<string, unknown>>): ListQuery {
  const sortOrder = text(fields, "sortOrder")?.toLowerCase() ?? "ascending";
  if (sortOrder !== "ascending" && sortOrder !== "descending") {
    throw invalid("sortOrder", "ascending or descending");
  }
  return {
    filter: text(fields, "filter"),
    sortBy: text(fields, "sortBy"),
    sortOrder,
    startIndex: Math.max(1, integer(fields, "startIndex") ?? 1),
    count: Math.min(maxResults, Math.max(0, integer(fields, "count") ?? defaultCount)),
    projection: {
      attributes: nameList(fields, "attributes"),
      excludedAttributes: nameList(fields, "excludedAttributes"),
    },
  };
}

function integer(fields: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === "string" && /^[+-]?\d+$/.test(value) ? Number(value) : value;
  if (!Number.isInteger(number)) throw invalid(name, "integer");
  return number as number;
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalid(name, "string");
  return value;
}

function nameList(fields: Readonly<Record<string, unknown>>, name: string): string[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw invalid(name, "array of attribute names");
  return value.map((entry: unknown) => {
    if (typeof entry !== "string") throw invalid(name, "array of attribute names");
    return entry;
  });
}

function names(list: string | undefined): string[] | undefined {
  return list?.split(",").flatMap((name) => name.trim() || []);
}

function invalid(name: string, format: string): ScimError {
  const detail = `Value in attribute ${name} does not comply to a required format (${format})`;
  return badRequest("invalidValue", detail, name);
}
