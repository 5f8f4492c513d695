// Whether a body is a ListResponse that Okta can read. Names and counts only; nobody's values.

import { isJsonObject, member } from "../wire/json.ts";

const counts = ["totalResults", "startIndex", "itemsPerPage"] as const;

/**
 * What is wrong with it, as the rest of a sentence; undefined where nothing is. Okta takes names in any
 * letter case, and an empty list without Resources (RFC 7644 §3.4.2).
 */
export function listProblem(body: unknown): string | undefined {
  if (!isJsonObject(body)) return "has a body that is not a JSON object";
  const total = member(body, "totalResults");
  if (total === undefined) return "has no totalResults";
  for (const name of counts) {
    const count = member(body, name);
    if (count !== undefined && typeof count !== "number") {
      return `gives ${name} as a ${count === null ? "null" : typeof count}, not as a number`;
    }
  }
  const resources = member(body, "Resources");
  if (resources === undefined || resources === null) {
    return total === 0 ? undefined : "counts users but has no Resources";
  }
  return Array.isArray(resources) ? undefined : "has Resources that are not an array";
}
