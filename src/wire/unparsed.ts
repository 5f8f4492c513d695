// An answer that should have been JSON and isn't, for a comma too many or an end that is missing: what it tells of
// users is masked as in JSON. Its structure and its names of attributes stay, so that the mistake can be seen.

import { mask, REDACTED } from "./scrub.ts";

/** Where something like JSON begins. */
const BEGINNING = /[{[]\s*(?:["'{[]|[\w$]{1,100}\s*:)|"[^"\\]{1,200}"\s*:/;

/** A string, whether a name or a value, or a word without quotes: where one is missing, the next ones change places. */
const PIECE = /"((?:[^"\\]+|\\[^])*)("?)(?=(\s*:)?)|[^\s"{}[\],:]+/g;

/** What says how a message is built, and nothing of anybody. */
const STRUCTURAL = /^(?:urn:ietf:params:scim:[\w:.]+|true|false|null)$/;

/**
 * Prose and markup stay as they are.
 * @param shows whether a value may be seen
 */
export function maskUnparsed(text: string, shows: (value: string) => boolean): string {
  const start = /^\s*</.test(text) ? -1 : text.search(BEGINNING);
  if (start === -1) return text;
  const masked = text
    .slice(start)
    .replace(PIECE, (piece: string, value?: string, quote?: string, colon?: string) => {
      const told = value ?? piece;
      if (colon !== undefined || STRUCTURAL.test(told) || told === REDACTED || shows(told))
        return piece;
      return value === undefined ? mask(piece) : `"${mask(value)}${quote}`;
    });
  return text.slice(0, start) + masked;
}
