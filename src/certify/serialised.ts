// The one way in which the files of a bundle are written: whoever reads one can write it again, byte by byte.

import { inertJson } from "../wire/inert.ts";

/** JSON with an indentation of one, as result.json is written, and a line feed at the end. */
export function serialised(value: unknown): string {
  return `${inertJson(value, 1)}\n`;
}
