// A SCIM resource as plain JSON. Attribute names are in the schema's spelling; an extension's
// attributes stand in an object under its URN (RFC 7643 §3). Knows no schema.

export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

export type Resource = JsonObject;

/** Whether a value is a JSON object, not an array and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a value counts as no value: null and the empty array do (RFC 7643 §2.5); the empty string
 * and the object without members do here too, because Okta's default mappings send `""` and `{}`
 * for what a user lacks.
 */
export function isUnassigned(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/**
 * A member of an object by its name in any letter case (RFC 7643 §2.1), own properties only. Where a
 * name appears twice in different letter case, the last one counts, as it does in JSON.
 */
export function memberOf(object: JsonObject, name: string): Json | undefined {
  const wanted = name.toLowerCase();
  const key = Object.keys(object).findLast((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : object[key];
}

/** A copy of an object with one member set, or left out where the value is undefined. */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

/** Whether two JSON values are equal; the order of an object's members does not matter. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((element, index) => isSame(element, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}
