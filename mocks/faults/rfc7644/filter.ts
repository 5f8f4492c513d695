// Providers that are wrong about filter: what turns the rows of rfc7644/filter red.

import type { Fault } from "../../fault.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { replaceEngine, replaceBehaviour } from "../../replace-part.ts";
import type { Filter } from "../../../src/scim/filter/ast.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { attribute } from "../../../src/scim/attribute.ts";
import type { ResourceType } from "../../../src/scim/schema.ts";

/** A filter of active that nobody matches. */
export const activeNotFilterable: Fault = {
  name: "active-not-filterable",
  breaks: ["RFC7644-3.4.2.2/defaulted-value"],
  because: "active is worked out when it is shown, and stored nowhere",
  decorate: changeExpressions((expression) =>
    expression.attrPath.attrName === "active" && expression.op === "eq"
      ? { ...expression, compValue: null }
      : expression,
  ),
};

/** gt, ge, lt and le on active answered as eq. */
export const booleansHaveAnOrder: Fault = {
  name: "booleans-have-an-order",
  breaks: ["RFC7644-3.4.2.2/no-order-of-booleans"],
  clause: "400",
  because: "the database orders false before true",
  decorate: changeExpressions((expression) =>
    expression.attrPath.attrName === "active" &&
    expression.op !== "pr" &&
    /^[gl][te]$/.test(expression.op)
      ? { ...expression, op: "eq" }
      : expression,
  ),
};

/** co that looks at the beginning of a value. */
export const containsAtTheBeginningOnly: Fault = {
  name: "contains-at-the-beginning-only",
  breaks: ["RFC7644-3.4.2.2/contains"],
  because: "a prefix index serves both",
  decorate: changeExpressions((expression) =>
    expression.op === "co" ? { ...expression, op: "sw" } : expression,
  ),
};

/** ew that finds its value anywhere in another. */
export const endsWithAnywhere: Fault = {
  name: "ends-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/ends-with"],
  because: "LIKE with a percent sign on either side",
  decorate: changeExpressions((expression) =>
    expression.op === "ew" ? { ...expression, op: "co" } : expression,
  ),
};

/** A userName that isn't a whole address found by its beginning. */
export const equalMatchesBeginnings: Fault = {
  name: "equal-matches-beginnings",
  breaks: ["RFC7644-3.4.2.2/equal"],
  clause: "no part of it",
  because: "a lookup that completes what users type",
  decorate: changeExpressions((expression) => {
    if (expression.op !== "eq" || expression.attrPath.attrName !== "userName") return expression;
    const isPart = typeof expression.compValue === "string" && !expression.compValue.includes("@");
    return isPart ? { ...expression, op: "sw" } : expression;
  }),
};

/** A filter of e-mail addresses that looks at the first one only. */
export const filterByFirstEMail: Fault = {
  name: "filter-by-first-e-mail",
  breaks: ["RFC7644-3.4.2.2/any-value", "RFC7644-3.4.2.2/value-filter"],
  because: "one column for one address; brackets and dots look for the second",
  decorate: replaceEngine(({ compileFilter }) => ({
    compileFilter: (filter, type) => {
      const isMatch = compileFilter(filter, type);
      return (resource) => {
        const { emails } = resource;
        return isMatch(
          Array.isArray(emails) ? { ...resource, emails: emails.slice(0, 1) } : resource,
        );
      };
    },
  })),
};

/** and and or taken in the order in which they are written. */
export const filterReadFromLeftToRight: Fault = {
  name: "filter-read-from-left-to-right",
  breaks: ["RFC7644-3.4.2.2/precedence"],
  clause: "and before or",
  violates: ["RFC7644-3.4.2.2/grouping"],
  because: "a loop over the words of the filter",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => leftToRight(parseFilter(text)),
  })),
};

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

/** gt and lt that find the value itself too. */
export const greaterIncludesEqual: Fault = {
  name: "greater-includes-equal",
  breaks: ["RFC7644-3.4.2.2/order"],
  clause: "only ge and le match the value itself",
  because: "one operator of the database for two of the RFC",
  decorate: changeExpressions((expression) => {
    if (expression.op === "gt") return { ...expression, op: "ge" };
    if (expression.op === "lt") return { ...expression, op: "le" };
    return expression;
  }),
};

/** ne that finds also who has the value. */
export const notEqualFindsEverybody: Fault = {
  name: "not-equal-finds-everybody",
  breaks: ["RFC7644-3.4.2.2/not-equal"],
  because: "an inverted comparison that was never tried with a match",
  decorate: changeExpressions((expression) =>
    expression.op === "ne"
      ? { rule: "attrExp", attrPath: expression.attrPath, op: "pr" }
      : expression,
  ),
};

/** A filter whose string or bracket doesn't end read as if it did. */
export const openFilterForgiven: Fault = {
  name: "open-filter-forgiven",
  breaks: ["RFC7644-3.4.2.2/malformed"],
  because: "what can be understood is understood",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const quotes = text.split('"').length - 1;
      const closed = quotes % 2 === 0 ? text : `${text}"`;
      const open = closed.split("(").length - closed.split(")").length;
      return parseFilter(closed + ")".repeat(Math.max(0, open)));
    },
  })),
};

/** An operator in capital letters refused. */
export const operatorsInCapitalsUnknown: Fault = {
  name: "operators-in-capitals-unknown",
  breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
  clause: "operators",
  because: "a switch over the words as they stand",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, operator = ""] = /^\S+ (\S+) /.exec(text) ?? [];
      if (operator === operator.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", `Unknown operator ${operator}`);
    },
  })),
};

/** An or of which only the first side counts. */
export const orTakesTheFirst: Fault = {
  name: "or-takes-the-first",
  breaks: [
    "RFC7644-3.4.2.2/logical",
    "RFC7644-3.4.2.2/precedence",
    "RFC7644-3.4.2.1/foreign-attribute",
  ],
  clause: "or",
  because:
    "a query builder that keeps one condition; brackets and a search of two types are combined by or",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => shortened(parseFilter(text)),
  })),
};

function shortened(filter: Filter): Filter {
  if (filter.rule !== "logExp") return filter;
  const [first, ...rest] = filter.operands.map(shortened);
  if (first === undefined || filter.op === "or") return first ?? filter;
  return { ...filter, operands: [first, ...rest] };
}

/** pr that finds everybody. */
export const presenceNotLookedAt: Fault = {
  name: "presence-not-looked-at",
  breaks: ["RFC7644-3.4.2.2/present"],
  clause: "nobody else",
  because: "an empty column counts as present",
  decorate: changeExpressions((expression) =>
    expression.op === "pr" ? { ...expression, attrPath: { attrName: "id" } } : expression,
  ),
};

/** sw that finds its value anywhere in another. */
export const startsWithAnywhere: Fault = {
  name: "starts-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/starts-with"],
  because: "LIKE with a percent sign on either side",
  decorate: changeExpressions((expression) =>
    expression.op === "sw" ? { ...expression, op: "co" } : expression,
  ),
};

/** A filter of a dateTime that reads the clock and not the time zone. */
export const timeZoneIgnoredInFilter: Fault = {
  name: "time-zone-ignored-in-filter",
  breaks: ["RFC7644-3.4.2.2/chronological"],
  because: "dates compared as text",
  decorate: changeExpressions((expression) => {
    if (expression.op === "pr" || typeof expression.compValue !== "string") return expression;
    const compValue = expression.compValue.replace(/(T[\d:.]+)[+-]\d\d:\d\d$/, "$1Z");
    return { ...expression, compValue };
  }),
};

/** An externalId found in other letter case than its own. */
export const uidFoundInAnyCase: Fault = {
  name: "uid-found-in-any-case",
  breaks: ["RFC7644-3.4.2.2/case-exact"],
  violates: ["RFC7643-7/case-sensitive-filters"],
  because: "a database whose collation minds no letter case",
  decorate: (provider) => {
    const anyCase = replaceEngine(({ compileFilter }) => ({
      compileFilter: (filter, type) => compileFilter(filter, withLooseUid(type)),
    }));
    // The index finds a UID by its own letter case only.
    const everybody = replaceBehaviour(({ lookup }) => ({
      lookup: (filter, { externalid: _externalid, ...indexes }, coreUrn) =>
        lookup(filter, indexes, coreUrn),
    }));
    return everybody(anyCase(provider));
  },
};

function withLooseUid(type: ResourceType): ResourceType {
  const attributes = [attribute("externalId", "The UID."), ...type.schema.attributes];
  return { ...type, schema: { ...type.schema, attributes } };
}

/** A \u escape in a filter compared as it is written. */
export const unicodeEscapesNotRead: Fault = {
  name: "unicode-escapes-not-read",
  breaks: ["RFC7644-3.4.2.2/escaped-value"],
  because: "strings cut out of the filter instead of read as JSON",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("\\u", "\\\\u")),
  })),
};

/** An operator that nobody knows read as eq. */
export const unknownOperatorIsEqual: Fault = {
  name: "unknown-operator-is-equal",
  breaks: ["RFC7644-3.4.2.2/unknown-operator"],
  clause: "400",
  because: "a switch with a default",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^(\S+) zz /, "$1 eq ")),
  })),
};

/** Expressions in square brackets that different values may meet. */
export const valueFilterOverSeveralValues: Fault = {
  name: "value-filter-over-several-values",
  breaks: ["RFC7644-3.4.2.2/value-filter-same-value"],
  because: "brackets rewritten to and",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => flattened(parseFilter(text)),
  })),
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
