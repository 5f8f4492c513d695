// A JSON value in a sentence, or where a text is expected.

import type { Json } from "../wire/json.ts";

/** A text as it is, anything else as JSON. */
export function asText(value: Json | undefined, absent = ""): string {
  if (value === undefined) return absent;
  return typeof value === "string" ? value : JSON.stringify(value);
}
