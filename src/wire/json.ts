// JSON as it comes off the wire: a value whose shape nobody has vouched for yet.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** True for a JSON object; false for null, an array and every primitive. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, or undefined when the text is none. Never throws. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Of a longer text the value isn't held: it takes several times the room of the text. */
const longestHeld = 256 * 1024;

/** As parseJson, but a short text is parsed once for all callers. They must not change the value. */
export function jsonOf(text: string): () => Json | undefined {
  if (text.length > longestHeld) return () => parseJson(text);
  let parsed: { readonly value: Json | undefined } | undefined;
  return () => (parsed ??= { value: parseJson(text) }).value;
}

/** The member of that name without regard to letter case (RFC 7643 §2.1), or undefined. */
export function member(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = name.toLowerCase();
  const isWanted = (key: string) => key.length === wanted.length && key.toLowerCase() === wanted;
  const key = Object.keys(object).find(isWanted);
  return key === undefined ? undefined : object[key];
}

/** The id of a resource as text: Okta reads a number so. Undefined where there is none. */
export function idOf(resource: JsonObject): string | undefined {
  const id = member(resource, "id");
  if (typeof id === "number") return String(id);
  return typeof id === "string" && id !== "" ? id : undefined;
}
