// A token as somebody pasted it: what is the token, and what came along with it. Shows neither.

import type { TokenFacts } from "./facts.ts";

export interface ReadToken {
  readonly facts: TokenFacts;
  /** Exactly as it stands in the variable. Okta would put it behind "Bearer ". */
  readonly pasted: string;
  /** Without what came along. */
  readonly clean: string;
}

const oddities: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the word "Bearer"', /^\W*bearer\b[\s:]/i],
  ["white space", /\s/],
  ["quotation marks", /["“”„‘’]|^'|'$/],
  // Zero-width spaces and the like come along from web pages, and nobody sees them.
  ["invisible characters", /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/],
];

/** Credentials of another form than a bearer token, or a token that no person pasted. */
export function verbatim(variable: string, pasted = ""): ReadToken {
  const clean = pasted.trim();
  return { facts: { variable, isPresent: clean !== "", oddities: [] }, pasted: clean, clean };
}

/**
 * @param variable name of the environment variable
 * @param pasted its value
 */
export function readToken(variable: string, pasted = ""): ReadToken {
  const unquoted = pasted.replace(/[^\x21-\x7e]+/g, " ").replace(/["]|^\s*'|'\s*$/g, "");
  const clean = unquoted.replace(/^\s*bearer[\s:]+/i, "").replace(/\s+/g, "");
  // The space after "Bearer" belongs to that word.
  const rest = pasted.replace(/^(\W*)bearer[ :]\s*/i, "$1");
  const found = oddities.filter(([what, pattern]) =>
    pattern.test(what === "white space" ? rest : pasted),
  );
  return {
    facts: { variable, isPresent: clean !== "", oddities: found.map(([what]) => what) },
    pasted,
    clean,
  };
}
