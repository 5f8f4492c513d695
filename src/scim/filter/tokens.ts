// Cuts the text of a filter or PATCH path into tokens. Knows no grammar beyond where spaces must be.

import { badRequest } from "../scim-error.ts";
import type { ScimError } from "../scim-error.ts";

/** Texts longer than this many characters are refused: a bound on time as well as on memory. */
export const MAX_LENGTH = 8192;

/** `word` is whatever is no bracket and no string: a path, an operator, a number, a literal. */
export interface Token {
  readonly kind: "word" | "string" | "(" | ")" | "[" | "]" | "end";
  /** As written; of a string with its quotes. */
  readonly text: string;
  /** Characters before it, counted from 0. */
  readonly offset: number;
}

// The grammar asks for a space behind a word or a string. Only brackets may touch their neighbours, and a
// string its operator, as in the RFC's own example `members[value eq"…"]` (RFC 7644 §3.5.2.2).
const TOKEN =
  /( *)(?:([()[\]])|("(?:[^"\\]|\\.)*")(?=[ )\]]|$)|(?:not(?=\()|[^\s()[\]"]+(?=[ [)\]"]|$)))/iy;

/** An invalidFilter that says what was expected, and where. */
export function unexpected({ text, offset }: Token, expected: string): ScimError {
  const found = text.slice(0, 100);
  return badRequest(
    "invalidFilter",
    `Invalid filter at offset ${offset}: expected ${expected}, found ${found}`,
  );
}

/**
 * The tokens of a text one after the other, then one of the kind `end` whenever one more is asked for; cut
 * only as far as they are asked for.
 *
 * @throws ScimError invalidFilter for a text over MAX_LENGTH, an unfinished string, a character that
 *   can stand nowhere, or two tokens without the space that must part them
 */
export function* tokenise(text: string): Generator<Token, never> {
  if (text.length > MAX_LENGTH) {
    throw badRequest("invalidFilter", `Invalid filter: longer than ${MAX_LENGTH} characters`);
  }
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) {
      const offset = position + text.slice(position).search(/[^ ]/);
      const rest = { kind: "word", text: text.slice(offset), offset } as const;
      throw unexpected(rest, "a word, a bracket or a closed JSON string, and a space behind words");
    }
    const [whole, space = "", bracket, string] = match;
    const kind = (bracket ?? (string === undefined ? "word" : "string")) as Token["kind"];
    yield { kind, text: whole.trimStart(), offset: position + space.length };
    position += whole.length;
  }
  for (;;) yield { kind: "end", text: "the end", offset: text.length };
}
