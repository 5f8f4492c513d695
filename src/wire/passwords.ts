// Where passwords stand in a SCIM message: under `password` in any letter case, at any depth, also
// with a URN before the name, and as the value of a PATCH operation on that path.

import { isJsonObject, member } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";

/** True for `password`, `Password` and `urn:…:User:password`. */
export function isPasswordName(name: string): boolean {
  return /(?:^|[:.])password$/i.test(name);
}

/** True for a PATCH operation whose path is a password: its `value` is one (RFC 7644 §3.5.2). */
export function setsPassword(operation: JsonObject): boolean {
  const path = member(operation, "path");
  return typeof path === "string" && isPasswordName(path);
}

/** Every password in the value, but for those under four characters: too short to look for. */
export function passwordsIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(passwordsIn);
  if (!isJsonObject(value)) return [];
  const bySetting = setsPassword(value);
  return Object.entries(value).flatMap(([key, entry]) => {
    const secret = isPasswordName(key) || (bySetting && key.toLowerCase() === "value");
    if (!secret || typeof entry !== "string") return passwordsIn(entry);
    return entry.length < 4 ? [] : [entry];
  });
}
