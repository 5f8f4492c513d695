// The one way in which the files of a bundle are written: whoever reads one can write it again, byte by byte.

/** JSON with an indentation of one, as result.json is written, and a line feed at the end. */
export function serialised(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
