// Faulty providers for the rows of rfc7644/filter on what a filter compares, and with which value.

import { attribute } from "../../../src/scim/attribute.ts";
import type { ResourceType } from "../../../src/scim/schema.ts";
import { errs, filterOf, withScimType } from "../../fault-kit/answers.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { withResources } from "../../fault-kit/change-listed.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";
import { isObject } from "../../../src/scim/resource.ts";

/** A filter of active that matches no user. */
export const activeNotFilterable: Fault = {
  name: "active-not-filterable",
  breaks: ["RFC7644-3.4.2.2/defaulted-value"],
  because: "active is computed for each answer and isn't stored",
  decorate: changeExpressions((expression) =>
    expression.attrPath.attrName === "active" && expression.op === "eq"
      ? { ...expression, compValue: null }
      : expression,
  ),
};

/** A filter of e-mail addresses that looks at the first one only. */
export const filterByFirstEMail: Fault = {
  name: "filter-by-first-e-mail",
  breaks: ["RFC7644-3.4.2.2/any-value", "RFC7644-3.4.2.2/value-filter"],
  because:
    "the table has one column for one address; the rows with brackets and with a dot look for the second",
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

function withLooseUid(type: ResourceType): ResourceType {
  const attributes = [attribute("externalId", "The UID."), ...type.schema.attributes];
  return { ...type, schema: { ...type.schema, attributes } };
}

/** An externalId that is found in other letter case. */
export const uidFoundInAnyCase: Fault = {
  name: "uid-found-in-any-case",
  breaks: ["RFC7644-3.4.2.2/case-exact"],
  violates: ["RFC7643-7/case-sensitive-filters"],
  because: "the database's collation ignores letter case",
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

/** A \u escape in a filter, not decoded. */
export const unicodeEscapesNotRead: Fault = {
  name: "unicode-escapes-not-read",
  breaks: ["RFC7644-3.4.2.2/escaped-value"],
  because: "strings are cut out of the filter and aren't parsed as JSON",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("\\u", "\\\\u")),
  })),
};

/** An unknown operator, read as eq. */
export const unknownOperatorIsEqual: Fault = {
  name: "unknown-operator-is-equal",
  breaks: ["RFC7644-3.4.2.2/unknown-operator"],
  clause: "400",
  because: "the switch over the operators has eq as its default",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^(\S+) zz /, "$1 eq ")),
  })),
};

/** A filter of members that matches every group. */
export const memberFilterMatchesAll: Fault = {
  name: "member-filter-matches-all",
  breaks: ["RFC7644-3.4.2.2/any-value"],
  clause: "of members",
  because: "a condition on another table is left out of the query",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { filter, ...query } = context.query;
      const isOfMembers = filter !== undefined && /^members/.test(filter);
      return listGroups(isOfMembers ? { ...context, query } : context);
    },
  })),
};

/** A filter of id that finds no resource. */
export const idNotFilterable: Fault = {
  name: "id-filter-finds-nobody",
  breaks: ["RFC7644-3.4.2.2/case-exact"],
  clause: "id",
  because: "the column has another name",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^id eq "/, 'id eq "no-')),
  })),
};

/** A filter with an escaped quote or a backslash, refused. */
export const escapesInFiltersRefused: Fault = {
  name: "escapes-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/any-character", "RFC7644-3.4.2.2/escaped-value"],
  clause: "a quote or a backslash",
  at: ["LIST User", "LIST Group"],
  because: "a regular expression ends a string at the first quotation mark",
  decorate: refuseFilters((text) => text.includes("\\")),
};

/** A filter with a character outside ASCII, refused. */
export const accentsInFiltersRefused: Fault = {
  name: "accents-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/any-character"],
  clause: "accents",
  at: ["LIST User", "LIST Group"],
  decorate: refuseFilters((text) => /[^\x20-\x7e]/.test(text)),
};

/** A comparison with null, refused. */
export const nullInFiltersRefused: Fault = {
  name: "null-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/null"],
  decorate: refuseFilters((text) => / null\b/.test(text)),
};

/** A list by such a filter has each user as often as addresses match. @param lookup with the value as its group */
function listedForEachAddress(lookup: RegExp): Decorate {
  return replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const [, sought] = lookup.exec(context.query.filter ?? "") ?? [];
      const reply = await listUsers(context);
      if (sought === undefined) return reply;
      return changeBody(reply, (page) => {
        const Resources = listAt(page, "Resources")
          .filter(isObject)
          .flatMap((user) =>
            listAt(user, "emails")
              .filter((email) => isObject(email) && textAt(email, "value").includes(sought))
              .map(() => user),
          );
        return { ...withResources(page, Resources), totalResults: Resources.length };
      });
    },
  }));
}

export const rfc7644FilterValuesParts: readonly Fault[] = [
  {
    /** A comparison with null by eq that matches every user. */
    name: "eq-null-finds-everybody",
    breaks: ["RFC7644-3.4.2.2/null"],
    clause: "eq null matches attributes without a value",
    because: "a condition without a value is left out of the query",
    decorate: changeExpressions((expression) =>
      expression.op === "eq" && expression.compValue === null
        ? { rule: "attrExp", attrPath: { attrName: "id" }, op: "pr" }
        : expression,
    ),
  },
  {
    /** A comparison with null by ne that matches no user. */
    name: "ne-null-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/null"],
    clause: "ne null those with one",
    because: "in SQL nothing is unequal to NULL",
    decorate: changeExpressions((expression) =>
      expression.op === "ne" && expression.compValue === null
        ? { rule: "attrExp", attrPath: { attrName: "id" }, op: "eq", compValue: "none" }
        : expression,
    ),
  },
  {
    /** A filter of emails without a sub-attribute that finds no user. */
    name: "list-without-sub-attribute-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/any-value"],
    clause: "of emails as a whole",
    because: "the list is compared as one text",
    decorate: changeExpressions((expression) =>
      expression.attrPath.attrName === "emails" && expression.attrPath.subAttr === undefined
        ? { ...expression, attrPath: { attrName: "id" }, op: "eq", compValue: "none" }
        : expression,
    ),
  },
  {
    /** A filter of groups by externalId, which is passed over. */
    name: "external-id-of-groups-not-filtered",
    breaks: ["RFC7644-3.4.2.2/only-matching"],
    clause: "nothing else, of groups by externalId",
    because: "a filter that isn't known is none",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: (context) => {
        const { filter, ...query } = context.query;
        return listGroups(filter?.startsWith("externalId ") ? { ...context, query } : context);
      },
    })),
  },
  {
    /** A user who is listed for each address that contains what a filter names. */
    name: "user-listed-for-each-matching-address",
    breaks: ["RFC7644-3.4.2.2/any-value"],
    clause: "list a resource once, however many of its values match",
    because: "a join with the table of addresses, without DISTINCT",
    decorate: listedForEachAddress(/^emails(?:\.value)? (?:co|sw|ew) "(.*)"$/),
  },
  {
    /** A user with one address as work and as home, who is listed twice for it. */
    name: "user-listed-for-each-type-of-an-address",
    breaks: ["RFC7644-3.4.2.2/any-value"],
    clause: "list a resource once, if the values are equal",
    because: "the index has an entry for each address of a user",
    decorate: listedForEachAddress(/^emails\.value eq "(.*)"$/),
  },
  {
    /** A filter with an unknown operator, refused with the scimType invalidValue. */
    name: "unknown-operator-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/unknown-operator"],
    clause: "invalidFilter",
    because: "every mistake has the scimType invalidValue",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      / zz /.test(filterOf(request)),
    ),
  },
  {
    /** A filter with an unknown operator, refused with an empty detail. */
    name: "unknown-operator-without-a-detail",
    breaks: ["RFC7644-3.4.2.2/unknown-operator", "RFC7644-3.12/detail"],
    clause: { "RFC7644-3.4.2.2/unknown-operator": "a readable detail" },
    because: "the provider considers the scimType sufficient",
    transport: errs(
      ["LIST User"],
      (error) => ({ ...error, detail: "" }),
      (request) => / zz /.test(filterOf(request)),
    ),
  },
  {
    /** A filter of active false that finds no users. */
    name: "active-false-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/equal"],
    clause: "a boolean as well",
    because: "every query but a lookup begins with those who are active",
    decorate: changeQuery((query) =>
      query.filter?.startsWith("active eq false")
        ? { ...query, filter: `${query.filter} and active eq true` }
        : query,
    ),
  },
  {
    /** A filter by pr that finds a user whose nickName was cleared by a PUT. */
    name: "cleared-value-present",
    breaks: ["RFC7644-3.4.2.2/present"],
    clause: "whose value was cleared",
    because: "the empty text is kept, and NOT NULL asked for",
    decorate: (provider) => {
      const cleared = new Set<string>();
      return replaceOperations(({ listUsers, replaceUser }) => ({
        replaceUser: (context) => {
          if (isObject(context.body) && context.body["nickName"] === "")
            cleared.add(context.path.id);
          return replaceUser(context);
        },
        listUsers: (context) => {
          const ids = [...cleared].map((id) => ` or id eq "${id}"`).join("");
          const filter = context.query.filter?.replace(/^nickName pr/, `(nickName pr${ids})`);
          return listUsers({ ...context, query: { ...context.query, ...(filter && { filter }) } });
        },
      }))(provider);
    },
  },
];
