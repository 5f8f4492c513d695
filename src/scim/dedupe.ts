// Takes out of multi-valued attributes what appears twice: the same type and value (RFC 7643 §2.4).

import { foldCase } from "./comparable.ts";
import { isObject } from "./resource.ts";
import type { Json, JsonObject, Resource } from "./resource.ts";

/** The resource with each type and value once in every list; primary where one of the duplicates was. */
export function dedupe(resource: Resource): Resource {
  return Object.fromEntries(
    Object.entries(resource).map(([name, value]) => [
      name,
      Array.isArray(value) ? onceEach(value) : value,
    ]),
  );
}

function onceEach(elements: readonly Json[]): Json[] {
  const primaries = new Set(elements.filter(isPrimary).map(keyOf));
  const seen = new Set<string | undefined>();
  return elements.flatMap((element) => {
    const key = keyOf(element);
    if (key === undefined || !isObject(element)) return [element];
    if (seen.has(key)) return [];
    seen.add(key);
    return [primaries.has(key) ? { ...element, primary: true } : element];
  });
}

/** Undefined where an element lacks type or value: such are never duplicates. */
function keyOf(element: Json): string | undefined {
  const { type, value }: JsonObject = isObject(element) ? element : {};
  const isWhole = typeof type === "string" && typeof value === "string";
  return isWhole ? JSON.stringify([foldCase(type), value]) : undefined;
}

function isPrimary(element: Json): boolean {
  return isObject(element) && element["primary"] === true;
}
