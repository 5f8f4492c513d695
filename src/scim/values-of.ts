// The values that a resource has where a resolved path leads.

import { isObject, isUnassigned } from "./resource.ts";
import type { Json, JsonObject } from "./resource.ts";
import type { ResolvedAttribute } from "./schema.ts";

/**
 * All values at that place, in order: those of a multi-valued attribute one by one, of its elements'
 * sub-attribute where the path names one; none where it is unassigned.
 */
export function valuesOf(
  resource: JsonObject,
  {
    extension,
    attribute,
    subAttribute,
  }: Pick<ResolvedAttribute, "extension" | "attribute" | "subAttribute">,
): readonly Json[] {
  const container = extension === undefined ? resource : resource[extension];
  const value = isObject(container) ? container[attribute.name] : undefined;
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const found = subAttribute
    ? values.map((element) => (isObject(element) ? (element[subAttribute.name] ?? null) : null))
    : values;
  return found.filter((candidate) => !isUnassigned(candidate));
}
