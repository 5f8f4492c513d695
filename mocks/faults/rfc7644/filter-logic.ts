// Faulty providers for the rows of rfc7644/filter on how expressions are combined, and on ids.

import type { Filter } from "../../../src/scim/filter/ast.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import type { User } from "../../tables/user-table.ts";

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

/** The id of a filter by an id alone. */
function soughtId(filter = ""): string | undefined {
  return /^id eq "([^"]*)"$/.exec(filter)?.[1];
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
  {
    /** A filter by an unknown id, answered with 404. */
    name: "unknown-id-is-not-found",
    breaks: ["RFC7644-3.4.2/no-match"],
    clause: "200, to a filter by id",
    because: "a filter by id is read as a read of the user",
    decorate: replaceOperations(({ listUsers }) => ({
      listUsers: async (context) => {
        const reply = await listUsers(context);
        const isById = soughtId(context.query.filter) !== undefined;
        const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
        return isById && isEmpty ? errorReply(404, "There is no such user") : reply;
      },
    })),
  },
  {
    /** A filter of groups by an unknown id, refused with the scimType invalidFilter. */
    name: "unknown-group-id-refused",
    breaks: ["RFC7644-3.4.2/no-match"],
    clause: "200, to a filter of groups by id",
    because: "the id is resolved while the filter is compiled",
    decorate: replaceOperations(({ listGroups }, { tables: { groups } }) => ({
      listGroups: (context) => {
        const id = soughtId(context.query.filter);
        if (id === undefined || groups.get(id)) return listGroups(context);
        throw badRequest("invalidFilter", `No group has the id ${id}`);
      },
    })),
  },
  {
    /** A filter by an unknown id, which is ignored. */
    name: "unknown-id-lists-everybody",
    breaks: ["RFC7644-3.4.2/no-match", "RFC7644-3.4.2.2/case-exact"],
    clause: {
      "RFC7644-3.4.2/no-match": "totalResults 0, to a filter by id",
      "RFC7644-3.4.2.2/case-exact": "id",
    },
    because: "a condition on a row that isn't there is left out of the query",
    decorate: replaceOperations(({ listUsers }, { tables: { users } }) => ({
      listUsers: (context) => {
        const { filter, ...query } = context.query;
        const id = soughtId(filter);
        const isUnknown = id !== undefined && !users.get(id);
        return listUsers(isUnknown ? { ...context, query } : context);
      },
    })),
  },
  {
    /** A filter by id that still finds a deleted user. */
    name: "deleted-found-by-id",
    breaks: ["RFC7644-3.6/not-listed"],
    clause: "not listed, by id",
    because: "only the index of names leaves out who is marked as deleted",
    decorate: (provider) => {
      const deleted = new Map<string, User>();
      return replaceOperations(({ deleteUser, listUsers }, { tables: { users } }) => ({
        deleteUser: async (context) => {
          const user = users.get(context.path.id);
          const reply = await deleteUser(context);
          if (user) deleted.set(user.id, user);
          return reply;
        },
        listUsers: async (context) => {
          const id = soughtId(context.query.filter) ?? "";
          const user = deleted.get(id);
          if (user) users.put(user);
          const reply = await listUsers(context);
          if (user) users.delete(id);
          return reply;
        },
      }))(provider);
    },
  },
];
