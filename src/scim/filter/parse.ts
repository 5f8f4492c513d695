// Reads a filter into its tree by recursive descent; each function bears the name of a grammar rule
// (RFC 7644 §3.4.2.2, figure 1). Knows no schema: whether an attribute exists is for evaluate.ts.

import { parseAttrPath, parseSubAttr } from "../path/attr-path.ts";
import type { AttrPath } from "../path/attr-path.ts";
import { badRequest } from "../scim-error.ts";
import type { AttrExp, CompareOp, CompValue, Filter, ValuePathExp } from "./ast.ts";
import { tokenise, unexpected } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Brackets nested deeper than this are refused, so that no text can exhaust the stack. */
export const MAX_DEPTH = 64;

const COMPARE_OPS: ReadonlySet<string> = new Set([
  "eq",
  "ne",
  "co",
  "sw",
  "ew",
  "gt",
  "lt",
  "ge",
  "le",
] satisfies CompareOp[]);

/** Where in a text the parser stands. */
export class FilterReader {
  readonly #tokens: Iterator<Token, never>;
  #current: Token | undefined;
  #depth = 0;
  /** The offset behind the last token that was taken. */
  offset = 0;

  constructor(text: string) {
    this.#tokens = tokenise(text);
  }

  /** The token that comes next; at the end always the `end`. */
  get token(): Token {
    this.#current ??= this.#tokens.next().value;
    return this.#current;
  }

  /** Steps over the next token and gives it. */
  take(): Token {
    const token = this.token;
    this.#current = undefined;
    this.offset = token.offset + token.text.length;
    return token;
  }

  /** Steps over a token of that kind, or refuses the text. */
  expect(kind: Token["kind"], expected: string): Token {
    if (this.token.kind !== kind) throw unexpected(this.token, expected);
    return this.take();
  }

  /** Whether the next token is that keyword, in any letter case. */
  isAt(keyword: string): boolean {
    return this.token.text.toLowerCase() === keyword;
  }

  /** Reads what stands between two brackets. */
  nested<T>(open: "(" | "[", close: ")" | "]", read: () => T): T {
    const bracket = this.expect(open, open);
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw badRequest(
        "invalidFilter",
        `Invalid filter at offset ${bracket.offset}: nested deeper than ${MAX_DEPTH}`,
      );
    }
    const inside = read();
    this.expect(close, `${close} or a logical operator`);
    this.#depth -= 1;
    return inside;
  }
}

/**
 * The tree of a filter. Operators are read in any letter case; `not` binds before `and`, `and` before
 * `or`.
 *
 * @throws ScimError invalidFilter with the offset, what was expected and what was found
 */
export function parseFilter(text: string): Filter {
  const reader = new FilterReader(text);
  const filter = logExp(reader, "or");
  if (reader.token.kind !== "end") {
    throw unexpected(reader.token, 'a logical operator ("and", "or") or the end');
  }
  return filter;
}

function logExp(reader: FilterReader, op: "or" | "and"): Filter {
  const operand = () => (op === "or" ? logExp(reader, "and") : operandOfLogExp(reader));
  const operands = [operand()];
  while (reader.isAt(op)) {
    reader.take();
    operands.push(operand());
  }
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : { rule: "logExp", op, operands };
}

function operandOfLogExp(reader: FilterReader): Filter {
  const grouped = () => reader.nested("(", ")", () => logExp(reader, "or"));
  if (reader.isAt("not")) {
    reader.take();
    return { rule: "not", operand: grouped() };
  }
  if (reader.token.kind === "(") return grouped();

  const path = attrPath(reader);
  return reader.token.kind === "[" ? valuePathOrLookup(reader, path) : attrExp(reader, path);
}

function attrPath(reader: FilterReader): AttrPath {
  const token = reader.expect("word", "an attribute path");
  const path = parseAttrPath(token.text);
  if (path === undefined) throw unexpected(token, "an attribute path");
  return path;
}

function attrExp(reader: FilterReader, path: AttrPath): AttrExp {
  const token = reader.take();
  const op = token.text.toLowerCase();
  if (op === "pr") return { rule: "attrExp", attrPath: path, op: "pr" };
  if (!COMPARE_OPS.has(op)) {
    throw unexpected(token, "an operator (eq, ne, co, sw, ew, pr, gt, ge, lt, le)");
  }
  return {
    rule: "attrExp",
    attrPath: path,
    op: op as CompareOp,
    compValue: compValue(reader.take()),
  };
}

// A string, a number or a literal is written as in JSON, and a word can hold no list.
function compValue(token: Token): CompValue {
  try {
    return JSON.parse(token.text) as CompValue;
  } catch {
    throw unexpected(token, "a string in double quotes, a number, true, false or null");
  }
}

/** `attrPath "[" valFilter "]"`, the reader standing at the bracket. */
export function valuePath(reader: FilterReader, path: AttrPath): ValuePathExp {
  const valFilter = reader.nested("[", "]", () => logExp(reader, "or"));
  return { rule: "valuePath", attrPath: path, valFilter };
}

// `emails[type eq "work"].value eq "x"` is outside the ABNF, which lets a sub-attribute follow a value
// path in PATCH only. Clients look users up so all the same; it means what its rewriting says.
function valuePathOrLookup(reader: FilterReader, path: AttrPath): ValuePathExp {
  const { rule, valFilter } = valuePath(reader, path);
  const subAttr = parseSubAttr(reader.token.text);
  if (subAttr === undefined) return { rule, attrPath: path, valFilter };
  reader.take();
  const comparison = attrExp(reader, { attrName: subAttr });
  return {
    rule,
    attrPath: path,
    valFilter: { rule: "logExp", op: "and", operands: [valFilter, comparison] },
  };
}
