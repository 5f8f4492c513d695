// A first, linear look at an expression: refuses what would exhaust the parser's stack, and quotation marks
// that no keyboard of Okta's knows. Blanks out the text literals, so that names can be found by position.

import { ExpressionError } from "./expression-error.ts";

/** Okta's own fields hold less; each is far below what the stack bears. */
const MOST_CHARACTERS = 10_000;
const MOST_OPERATORS = 500;
const DEEPEST = 100;

const CURLY = /[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]/;

/** The expression with a space for each character of a text literal. @throws ExpressionError */
export function scan(text: string): string {
  let masked = "";
  let quote = "";
  let depth = 0;
  let operators = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const inText = quote !== "";
    if (character === quote) quote = "";
    else if (!inText && (character === '"' || character === "'")) quote = character;
    else if (!inText) {
      if (CURLY.test(character)) throw curly(character, at);
      if ("([{".includes(character)) depth += 1;
      if (")]}".includes(character)) depth -= 1;
      if ("?!+-*/%<>=&|".includes(character)) operators += 1;
      if (depth > DEEPEST) throw tooLarge(`brackets are nested more than ${DEEPEST} deep`, at);
      if (operators > MOST_OPERATORS) throw tooLarge(`more than ${MOST_OPERATORS} operators`, at);
    }
    masked += inText || quote !== "" ? " " : character;
  }
  if (text.length > MOST_CHARACTERS) {
    throw tooLarge(`longer than ${MOST_CHARACTERS} characters`, MOST_CHARACTERS);
  }
  return masked;
}

function curly(character: string, at: number): ExpressionError {
  return new ExpressionError(
    "curly-quotes",
    `the quotation mark ${character} is typographic; Okta knows only " and '`,
    at + 1,
    "Type straight quotation marks, \" or '.",
  );
}

function tooLarge(what: string, at: number): ExpressionError {
  return new ExpressionError("too-large", `the expression is too large: ${what}`, at + 1);
}
