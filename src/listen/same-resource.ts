// Whether two representations show the same: order in lists, letter case of names, and null or empty values count for
// nothing (RFC 7643 §2.1, §2.4, §2.5).

import { isJsonObject } from "../wire/json.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** Names of attributes, at the top, that differ; `meta` never counts. */
export function mismatchedAttributes(
  before: JsonObject,
  after: JsonObject,
  except: readonly string[] = [],
): string[] {
  const left = new Set(["meta", ...except].map((name) => name.toLowerCase()));
  const [one, other] = [normal(before), normal(after)] as const;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter(
    (name) => !left.has(name) && JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
}

function normal(object: JsonObject): Record<string, Json> {
  const entries = Object.entries(object)
    .map(([name, value]): [string, Json] => [name.toLowerCase(), normalValue(value)])
    .filter(([, value]) => !isEmpty(value))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

function normalValue(value: Json): Json {
  if (isJsonObject(value)) return normal(value);
  if (!Array.isArray(value)) return value;
  const elements = (value as readonly Json[]).map(normalValue).filter((each) => !isEmpty(each));
  return elements.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function isEmpty(value: Json): boolean {
  if (value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
