// What Okta makes of the answer to a lookup (Okta SCIM 2.0 reference, "no match": 200 empty or 404).

import { idOf, isJsonObject, member } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";
import type { Json, JsonObject } from "../wire/json.ts";

export type LookupResult =
  | { readonly found: "nobody" }
  | { readonly found: "one"; readonly id: string; readonly resource: JsonObject }
  /** Okta stops: `why` is undefined when the status says it. */
  | { readonly found: "stopped"; readonly why?: string };

/**
 * Reads the first resource. One that bears another name is refused here, though Okta would link it:
 * the push that follows would overwrite a stranger.
 * @param attribute what was looked up: `userName` or `displayName`
 */
export function readLookup(answer: Answer, attribute: string, value: string): LookupResult {
  if (answer.status === 404) return { found: "nobody" };
  if (answer.status !== 200) return { found: "stopped" };
  const list = answer.json;
  if (!isJsonObject(list)) return { found: "stopped", why: "the answer is not a ListResponse." };
  const resources = member(list, "Resources");
  const first = Array.isArray(resources) ? (resources as readonly Json[])[0] : undefined;
  if (first === undefined) return { found: "nobody" };
  const id = isJsonObject(first) ? idOf(first) : undefined;
  if (!isJsonObject(first) || id === undefined) {
    return { found: "stopped", why: "the resource found has no id." };
  }
  const name = member(first, attribute);
  if (typeof name !== "string" || name.toLowerCase() !== value.toLowerCase()) {
    const why = `the filter found another ${attribute}; Okta would link it, this run doesn't.`;
    return { found: "stopped", why };
  }
  return { found: "one", id, resource: first };
}
