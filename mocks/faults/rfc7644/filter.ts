// Faulty providers for the rows of rfc7644/filter.

import type { AttrExp } from "../../../src/scim/filter/ast.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { errs, filterOf, withScimType } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";

/** gt, ge, lt and le on active, read as eq. */
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
  because: "one prefix index serves both co and sw",
  decorate: changeExpressions((expression) =>
    expression.op === "co" ? { ...expression, op: "sw" } : expression,
  ),
};

/** ew that finds its value anywhere in another. */
export const endsWithAnywhere: Fault = {
  name: "ends-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/ends-with"],
  because: "the query uses LIKE with a percent sign on both sides",
  decorate: changeExpressions((expression) =>
    expression.op === "ew" ? { ...expression, op: "co" } : expression,
  ),
};

/** A userName that is found by its beginning. */
export const equalMatchesBeginnings: Fault = {
  name: "equal-matches-beginnings",
  breaks: ["RFC7644-3.4.2.2/equal"],
  clause: "not a part of it",
  because: "the lookup completes what users type",
  decorate: changeExpressions((expression) => {
    if (expression.op !== "eq" || expression.attrPath.attrName !== "userName") return expression;
    const isPart = typeof expression.compValue === "string" && !expression.compValue.includes("@");
    return isPart ? { ...expression, op: "sw" } : expression;
  }),
};

/** gt and lt that find the value itself too. */
export const greaterIncludesEqual: Fault = {
  name: "greater-includes-equal",
  breaks: ["RFC7644-3.4.2.2/order"],
  clause: "only ge and le may match the value itself",
  because: "one database operator serves two operators of the RFC",
  decorate: changeExpressions((expression) => {
    if (expression.op === "gt") return { ...expression, op: "ge" };
    if (expression.op === "lt") return { ...expression, op: "le" };
    return expression;
  }),
};

/** ne that also finds users with the value. */
export const notEqualFindsEverybody: Fault = {
  name: "not-equal-finds-everybody",
  breaks: ["RFC7644-3.4.2.2/not-equal"],
  because: "the comparison is inverted and was never tested with a match",
  decorate: changeExpressions((expression) =>
    expression.op === "ne"
      ? { rule: "attrExp", attrPath: expression.attrPath, op: "pr" }
      : expression,
  ),
};

/** An operator in capital letters, refused. */
export const operatorsInCapitalsUnknown: Fault = {
  name: "operators-in-capitals-unknown",
  breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
  clause: "operators",
  because: "the switch over the operators is case-sensitive",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      const [, operator = ""] = /^\S+ (\S+) /.exec(text) ?? [];
      if (operator === operator.toLowerCase()) return parseFilter(text);
      throw badRequest("invalidFilter", `Unknown operator ${operator}`);
    },
  })),
};

/** pr that finds every user. */
export const presenceNotLookedAt: Fault = {
  name: "presence-not-looked-at",
  breaks: ["RFC7644-3.4.2.2/present"],
  clause: "no other",
  because: "an empty column counts as present",
  decorate: changeExpressions((expression) =>
    expression.op === "pr" ? { ...expression, attrPath: { attrName: "id" } } : expression,
  ),
};

/** sw that finds its value anywhere in another. */
export const startsWithAnywhere: Fault = {
  name: "starts-with-anywhere",
  breaks: ["RFC7644-3.4.2.2/starts-with"],
  because: "the query uses LIKE with a percent sign on both sides",
  decorate: changeExpressions((expression) =>
    expression.op === "sw" ? { ...expression, op: "co" } : expression,
  ),
};

function stem(user: Parameters<typeof textAt>[0]): string {
  return textAt(user, "userName").replace(/\d+@/, "@");
}

/** A lookup that also finds users with similar names. */
export const lookupAddsSimilarNames: Fault = {
  name: "lookup-adds-similar-names",
  breaks: [
    "OKTA-lookup/finds-exactly-one",
    "RFC7644-3.4.2.2/only-matching",
    "RFC7644-3.4.2.2/equal",
  ],
  clause: {
    "OKTA-lookup/finds-exactly-one": "no other",
    "RFC7644-3.4.2.2/only-matching": "nothing else",
  },
  because: "the lookup is a ranked search, not an exact filter",
  decorate: replaceOperations(({ listUsers }, { tables, behaviour }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      return changeBody(reply, (page) => {
        const found = listAt(page, "Resources");
        const [first] = found;
        // A request in capitals tests letter case, which this fault doesn't change.
        const sought = /^userName eq "(.*)"$/.exec(context.query.filter ?? "")?.[1];
        if (sought === undefined || sought !== sought.toLowerCase()) return page;
        if (!isObject(first)) return page;
        const similar = [...tables.users.all()]
          .filter(({ id }) => id !== first["id"])
          .filter(({ attributes }) => stem(attributes) === stem(first))
          .map((user) => behaviour.representUser(user, tables, context.baseUrl));
        const Resources = [...found, ...similar];
        return {
          ...page,
          totalResults: Resources.length,
          itemsPerPage: Resources.length,
          Resources,
        };
      });
    },
  })),
};

/** The characters _ and % in the value of eq, read as wildcards. */
export const eqTakesWildcards: Fault = {
  name: "eq-takes-wildcards",
  breaks: ["RFC7644-3.4.2.2/equal"],
  clause: "no character in it may be a wildcard",
  because: "the query uses LIKE to ignore letter case",
  decorate: changeExpressions((expression: AttrExp) => {
    if (expression.op !== "eq" || typeof expression.compValue !== "string") return expression;
    const { compValue } = expression;
    if (!/^[^_%]{9,}[_%]$/.test(compValue)) return expression;
    return { ...expression, op: "sw", compValue: compValue.slice(0, -1) };
  }),
};

/** Filters by co, sw and ew, refused although filters are declared supported. */
export const substringOperatorsRefused: Fault = {
  name: "substring-operators-refused",
  breaks: ["RFC7644-3.4.2.2/operators"],
  clause: "co, sw and ew",
  because: "the provider supports only what one client sends",
  decorate: refuseFilters((text) => / (?:co|sw|ew) "/i.test(text)),
};

export const rfc7644FilterParts: readonly Fault[] = [
  {
    /** A filter with AND, OR, NOT or PR in capital letters, refused. */
    name: "logic-in-capitals-refused",
    breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
    clause: "pr, and, or and not",
    because: "the filter is split at and and or in small letters",
    decorate: refuseFilters((text) => / (?:AND|OR|NOT|PR) /.test(text)),
  },
  {
    /** A filter with not, refused if a bracket follows at once. */
    name: "not-needs-a-blank",
    breaks: ["RFC7644-3.4.2.2/operators"],
    clause: "not without a blank",
    because: "the filter is split at blanks",
    decorate: refuseFilters((text) => text.includes(" not(")),
  },
  {
    /** A filter by the order of displayName, refused. */
    name: "group-order-operators-refused",
    breaks: ["RFC7644-3.4.2.2/operators"],
    clause: "the displayName of groups",
    because: "the provider supports only lookups by the name of a group",
    decorate: refuseFilters((text) => /displayName (?:gt|ge|lt|le) /.test(text)),
  },
  {
    /** A filter with the attribute name userName in capitals, refused. */
    name: "names-in-capitals-unknown",
    breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
    clause: "attribute names",
    because: "the map from names to columns is case-sensitive",
    decorate: refuseFilters((text) => text.startsWith("USERNAME ")),
  },
  {
    /** A lookup by displayName that doesn't find a group with members. */
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
      "only groups without members are in the index, so every search for a name misses the others",
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
    /** A filter with pr that finds nothing. */
    name: "presence-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/present"],
    clause: "every resource with a value",
    because: "pr is read as eq with no value",
    decorate: changeExpressions((expression) =>
      expression.op === "pr"
        ? { ...expression, attrPath: { attrName: "id" }, op: "eq", compValue: "none" }
        : expression,
    ),
  },
  {
    /** A filter by the order of userName or displayName that reads less as greater. */
    name: "names-ordered-backwards",
    breaks: ["RFC7644-3.4.2.2/order"],
    clause: "by their order",
    because: "the operands are swapped in the database query",
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
    /** A filter by the order of active, refused with the scimType invalidValue. */
    name: "order-of-booleans-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/no-order-of-booleans"],
    clause: "invalidFilter",
    because: "every mistake has the scimType invalidValue",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      /^active (?:gt|ge|lt|le) /.test(filterOf(request)),
    ),
  },
];
