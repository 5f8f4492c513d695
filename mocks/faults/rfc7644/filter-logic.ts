// Faulty providers for the rows of rfc7644/filter on how expressions are combined.

import type { Filter } from "../../../src/scim/filter/ast.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine } from "../../replace-part.ts";

/** `a or b and c` as `(a or b) and c`. */
function leftToRight(filter: Filter): Filter {
  if (filter.rule !== "logExp" || filter.op !== "or") return filter;
  const last = filter.operands.at(-1);
  const before = filter.operands.slice(0, -1);
  if (last?.rule !== "logExp" || last.op !== "and") return filter;
  const [middle, ...rest] = last.operands;
  if (middle === undefined) return filter;
  return { ...last, operands: [{ ...filter, operands: [...before, middle] }, ...rest] };
}

/** and and or, read from left to right. */
export const filterReadFromLeftToRight: Fault = {
  name: "filter-read-from-left-to-right",
  breaks: ["RFC7644-3.4.2.2/precedence"],
  clause: "and before or",
  violates: ["RFC7644-3.4.2.2/grouping"],
  because: "a loop evaluates the filter word by word",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => leftToRight(parseFilter(text)),
  })),
};

/** A filter with an unterminated string or bracket, accepted. */
export const openFilterForgiven: Fault = {
  name: "open-filter-forgiven",
  breaks: ["RFC7644-3.4.2.2/malformed"],
  because: "the parser accepts whatever it can understand",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const quotes = text.split('"').length - 1;
      const closed = quotes % 2 === 0 ? text : `${text}"`;
      const open = closed.split("(").length - closed.split(")").length;
      return parseFilter(closed + ")".repeat(Math.max(0, open)));
    },
  })),
};

function shortened(filter: Filter): Filter {
  if (filter.rule !== "logExp") return filter;
  const [first, ...rest] = filter.operands.map(shortened);
  if (first === undefined || filter.op === "or") return first ?? filter;
  return { ...filter, operands: [first, ...rest] };
}

/** An or of which only the first side counts. */
export const orTakesTheFirst: Fault = {
  name: "or-takes-the-first",
  breaks: [
    "RFC7644-3.4.2.2/logical",
    "RFC7644-3.4.2.2/precedence",
    "RFC7644-3.4.2.1/foreign-attribute",
  ],
  clause: "or",
  because: "the query builder keeps only one condition; brackets and a search of two types use or",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => shortened(parseFilter(text)),
  })),
};

/** A filter of a dateTime that ignores the time zone. */
export const timeZoneIgnoredInFilter: Fault = {
  name: "time-zone-ignored-in-filter",
  breaks: ["RFC7644-3.4.2.2/chronological"],
  because: "dates are compared as text",
  decorate: changeExpressions((expression) => {
    if (expression.op === "pr" || typeof expression.compValue !== "string") return expression;
    const compValue = expression.compValue.replace(/(T[\d:.]+)[+-]\d\d:\d\d$/, "$1Z");
    return { ...expression, compValue };
  }),
};

/** `emails[a and b]` as `emails.a and emails.b`. */
function flattened(filter: Filter): Filter {
  if (filter.rule !== "valuePath") return filter;
  const { attrPath, valFilter } = filter;
  if (valFilter.rule !== "logExp") return filter;
  const operands = valFilter.operands.map((operand) =>
    operand.rule === "attrExp"
      ? { ...operand, attrPath: { ...attrPath, subAttr: operand.attrPath.attrName } }
      : operand,
  );
  return { ...valFilter, operands };
}

/** Expressions in square brackets that match different values. */
export const valueFilterOverSeveralValues: Fault = {
  name: "value-filter-over-several-values",
  breaks: ["RFC7644-3.4.2.2/value-filter-same-value"],
  because: "brackets are rewritten as and",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => flattened(parseFilter(text)),
  })),
};

const rewritten = (rewrite: (filter: Filter) => Filter): Decorate =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => rewrite(parseFilter(text)) }));

/** An `and` of which only the first side counts. */
function firstOfAnd(filter: Filter): Filter {
  if (filter.rule === "not") return { ...filter, operand: firstOfAnd(filter.operand) };
  if (filter.rule !== "logExp") return filter;
  const [first = filter, ...rest] = filter.operands.map(firstOfAnd);
  return filter.op === "and" ? first : { ...filter, operands: [first, ...rest] };
}

/** A `not` that has no effect. */
function withoutNot(filter: Filter): Filter {
  if (filter.rule === "not") return withoutNot(filter.operand);
  return filter.rule === "logExp"
    ? { ...filter, operands: filter.operands.map(withoutNot) }
    : filter;
}

export const rfc7644FilterLogicParts: readonly Fault[] = [
  {
    /** A filter that begins with a round bracket, refused. */
    name: "round-brackets-refused",
    breaks: ["RFC7644-3.4.2.2/operators"],
    clause: "round brackets",
    because: "the filter is split at and and or",
    decorate: refuseFilters((text) => text.startsWith("(")),
  },
  {
    /** A value of a list that counts as primary if it doesn't say so. */
    name: "primary-unless-denied",
    breaks: ["RFC7644-3.4.2.2/value-filter-same-value"],
    clause: "a value that lacks what is compared",
    because: "the column has the default true",
    decorate: changeExpressions((expression) =>
      expression.attrPath.attrName === "primary" && expression.op === "eq"
        ? { rule: "attrExp", attrPath: { attrName: "value" }, op: "pr" }
        : expression,
    ),
  },
  {
    /** pr in square brackets that matches every value. */
    name: "presence-in-brackets-always-holds",
    breaks: ["RFC7644-3.4.2.2/present"],
    clause: "of one value in square brackets",
    because: "an absent value is stored as empty text",
    decorate: changeExpressions((expression) =>
      expression.attrPath.attrName === "display" && expression.op === "pr"
        ? { ...expression, attrPath: { attrName: "value" } }
        : expression,
    ),
  },
  {
    /** A filter with and of which only the first condition counts. */
    name: "and-takes-the-first",
    breaks: [
      "RFC7644-3.4.2.2/logical",
      "RFC7644-3.4.2.2/precedence",
      "RFC7644-3.4.2.2/not-equal",
      "RFC7644-3.4.2.2/order",
      "RFC7644-3.4.2.2/present",
      "RFC7644-3.4.2.2/null",
      "RFC7644-3.4.2.2/chronological",
      "RFC7644-3.4.2.2/defaulted-value",
    ],
    clause: { "RFC7644-3.4.2.2/logical": "and" },
    because: "the query builder keeps only one condition, so and doesn't narrow the result",
    decorate: rewritten(firstOfAnd),
  },
  {
    /** A filter with not, read without the word. */
    name: "not-passed-over",
    breaks: ["RFC7644-3.4.2.2/logical", "RFC7644-3.4.2.2/precedence", "RFC7644-3.4.2.2/present"],
    clause: { "RFC7644-3.4.2.2/logical": "not" },
    because: "the parser skips the word",
    decorate: rewritten(withoutNot),
  },
  {
    /** A filter with an or in brackets that is read without the brackets. */
    name: "brackets-passed-over",
    breaks: ["RFC7644-3.4.2.2/precedence"],
    clause: "brackets",
    because: "the tokeniser treats brackets as white space",
    decorate: replaceEngine(({ parseFilter }) => ({
      parseFilter: (text) =>
        parseFilter(text.replace(/^\((\w+ eq "[^"]*" or [^)]*)\) and/, "$1 and")),
    })),
  },
];
