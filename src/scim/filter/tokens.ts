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
  /** Whether white space, or nothing at all, stands before it. */
  readonly spaced: boolean;
}

const TOKEN = /( *)(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;

/** An invalidFilter that says what was expected, and where. */
export function unexpected({ kind, text, offset }: Token, expected: string): ScimError {
  const found = kind === "end" ? "the end" : text.slice(0, 100);
  return badRequest(
    "invalidFilter",
    `Invalid filter at offset ${offset}: expected ${expected}, found ${found}`,
  );
}

// The grammar asks for a space between any two words; only brackets may touch their neighbours, and a
// string its operator: the RFC's own example has `members[value eq"…"]` (RFC 7644 §3.5.2.2).
function mayTouch(before: Token, { kind, text }: Token): boolean {
  if (before.kind === "(" || before.kind === "[") return true;
  if (kind === ")" || kind === "]") return true;
  if (kind === "[" || kind === "string") return before.kind === "word";
  if (kind === "(") return before.kind === "word" && before.text.toLowerCase() === "not";
  return before.kind === "]" && text.startsWith(".");
}

/**
 * The tokens of a text one after the other, an `end` last; cut only as far as they are asked for.
 *
 * @throws ScimError invalidFilter for a text over MAX_LENGTH, an unfinished string, a character that
 *   can stand nowhere, or two tokens without the space that must part them
 */
export function* tokenise(text: string): Generator<Token, void> {
  if (text.length > MAX_LENGTH) {
    throw badRequest("invalidFilter", `Invalid filter: longer than ${MAX_LENGTH} characters`);
  }
  let before: Token | undefined;
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) {
      const offset = position + text.slice(position).search(/[^ ]/);
      const rest = { kind: "word", text: text.slice(offset), offset } as const;
      throw unexpected({ ...rest, spaced: true }, "a word, a bracket or a closed JSON string");
    }
    const [whole, space = "", bracket, string, word = ""] = match;
    const kind = (bracket ?? (string === undefined ? "word" : "string")) as Token["kind"];
    const token: Token = {
      kind,
      text: bracket ?? string ?? word,
      offset: position + space.length,
      spaced: space.length > 0 || position === 0,
    };
    if (before !== undefined && !token.spaced && !mayTouch(before, token)) {
      throw unexpected(token, "a space");
    }
    yield token;
    before = token;
    position += whole.length;
  }
  yield { kind: "end", text: "", offset: text.length, spaced: true };
}
