// JSON of which only the beginning is kept in a record: what comes after it needn't be redacted, at ten times its length
// in memory. Only lists lose what they end with; whose an object is, and what is secret in it, its members say together.

import { isJsonObject } from "./json.ts";
import type { Json } from "./json.ts";

/** In characters. Far more than a record keeps: a redacted text may be shorter than it was. */
const MOST = 1024 * 1024;

/** @param length of the JSON's text; what is short enough is given back as it is */
export function shortened(value: Json, length: number): Json {
  return length <= MOST ? value : beginning(value, { left: MOST });
}

function beginning(value: Json, room: { left: number }): Json {
  room.left -= typeof value === "string" ? value.length : 4;
  if (Array.isArray(value)) {
    const kept: Json[] = [];
    for (const entry of value as readonly Json[]) {
      if (room.left < 0) break;
      kept.push(beginning(entry, room));
    }
    return kept;
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      room.left -= key.length;
      return [key, beginning(entry, room)];
    }),
  );
}
