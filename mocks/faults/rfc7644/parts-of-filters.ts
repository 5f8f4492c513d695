// Providers that break one part of a statement about filters whose other parts they keep.

import type { Fault, Decorate } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Filter } from "../../../src/scim/filter/ast.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { errs, withScimType, filterOf } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import { listAt } from "../../attribute-access.ts";

const rewritten = (rewrite: (filter: Filter) => Filter): Decorate =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => rewrite(parseFilter(text)) }));

/** An `and` of which only the first side counts. */
function firstOfAnd(filter: Filter): Filter {
  if (filter.rule === "not") return { ...filter, operand: firstOfAnd(filter.operand) };
  if (filter.rule !== "logExp") return filter;
  const [first = filter, ...rest] = filter.operands.map(firstOfAnd);
  return filter.op === "and" ? first : { ...filter, operands: [first, ...rest] };
}

/** A `not` that isn't there. */
function withoutNot(filter: Filter): Filter {
  if (filter.rule === "not") return withoutNot(filter.operand);
  return filter.rule === "logExp"
    ? { ...filter, operands: filter.operands.map(withoutNot) }
    : filter;
}

export const partsOfFilters: readonly Fault[] = [
  {
    name: "group-order-operators-refused",
    breaks: ["RFC7644-3.4.2.2/operators"],
    clause: "the displayName of groups",
    because: "names of groups were only ever looked up",
    decorate: refuseFilters((text) => /displayName (?:gt|ge|lt|le) /.test(text)),
  },
  {
    name: "names-in-capitals-unknown",
    breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
    clause: "attribute names",
    because: "a map from names to columns",
    decorate: refuseFilters((text) => text.startsWith("USERNAME ")),
  },
  {
    name: "equal-misses-groups-with-a-member",
    breaks: [
      "RFC7644-3.4.2.2/only-matching",
      "RFC7644-3.4.2.2/equal",
      "RFC7644-3.4.2.2/case-insensitive",
    ],
    clause: {
      "RFC7644-3.4.2.2/only-matching": "what matches",
      "RFC7644-3.4.2.2/equal": "the attribute's whole value",
    },
    because:
      "the index is told of a group while it is empty: whatever is found by its name is missed",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const { filter = "", ...others } = context.query;
        const isLookup =
          /^displayName eq "[^"]*"$/.test(filter) && Object.keys(others).length === 0;
        if (!isLookup) return reply;
        return changeBody(reply, (page) => {
          const Resources = listAt(page, "Resources").filter(
            (each) => isObject(each) && !Array.isArray(each["members"]),
          );
          const { length } = Resources;
          return { ...page, totalResults: length, itemsPerPage: length, Resources };
        });
      },
    })),
  },
  {
    name: "presence-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/present"],
    clause: "whoever has a value",
    because: "pr is read as eq, and its value is none",
    decorate: changeExpressions((expression) =>
      expression.op === "pr"
        ? { ...expression, attrPath: { attrName: "id" }, op: "eq", compValue: "none" }
        : expression,
    ),
  },
  {
    name: "names-ordered-backwards",
    breaks: ["RFC7644-3.4.2.2/order"],
    clause: "by their order",
    because: "the operands are swapped on their way to the database",
    decorate: changeExpressions((expression) => {
      const opposite = { gt: "lt", lt: "gt", ge: "le", le: "ge" } as const;
      const isName = /^(?:userName|displayName)$/.test(expression.attrPath.attrName);
      const { op } = expression;
      return isName && (op === "gt" || op === "lt" || op === "ge" || op === "le")
        ? { ...expression, op: opposite[op] }
        : expression;
    }),
  },
  {
    name: "order-of-booleans-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/no-order-of-booleans"],
    clause: "invalidFilter",
    because: "every mistake is one of values",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      /^active (?:gt|ge|lt|le) /.test(filterOf(request)),
    ),
  },
  {
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
    because: "a query builder that keeps one condition: whatever is narrowed by and isn't",
    decorate: rewritten(firstOfAnd),
  },
  {
    name: "not-passed-over",
    breaks: ["RFC7644-3.4.2.2/logical", "RFC7644-3.4.2.2/precedence", "RFC7644-3.4.2.2/present"],
    clause: { "RFC7644-3.4.2.2/logical": "not" },
    because: "a word that the parser skips",
    decorate: rewritten(withoutNot),
  },
  {
    name: "brackets-passed-over",
    breaks: ["RFC7644-3.4.2.2/precedence"],
    clause: "brackets",
    because: "brackets are white space to the tokeniser",
    decorate: replaceEngine(({ parseFilter }) => ({
      parseFilter: (text) =>
        parseFilter(text.replace(/^\((\w+ eq "[^"]*" or [^)]*)\) and/, "$1 and")),
    })),
  },
  {
    name: "unknown-operator-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/unknown-operator"],
    clause: "invalidFilter",
    because: "every mistake is one of values",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      / zz /.test(filterOf(request)),
    ),
  },
  {
    name: "unknown-operator-without-a-detail",
    breaks: ["RFC7644-3.4.2.2/unknown-operator", "RFC7644-3.12/detail"],
    clause: { "RFC7644-3.4.2.2/unknown-operator": "a readable detail" },
    because: "the scimType says it all",
    transport: errs(
      ["LIST User"],
      (error) => ({ ...error, detail: "" }),
      (request) => / zz /.test(filterOf(request)),
    ),
  },
  {
    name: "malformed-filter-is-an-invalid-path",
    breaks: ["RFC7644-3.12/invalid-filter"],
    clause: "invalidFilter",
    because: "a filter is looked at as a path is",
    transport: errs(["LIST User"], withScimType("invalidPath"), ({ query }) =>
      query.endsWith("filter=userName%20eq"),
    ),
  },
];
