// Faulty providers for the rows of rfc7644/search.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { answers, filterOf, queryOf, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Decorate, Fault, Transport } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";

/** Lists whose itemsPerPage is the requested count. */
export const itemsPerPageIsCount: Fault = {
  name: "items-per-page-is-count",
  breaks: ["RFC7644-3.4.2/items-per-page"],
  because: "the name suggests it; in RFC 7644 §3.4.2 it is the number of resources in the page",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => ({
        ...page,
        itemsPerPage: Math.max(0, Number(context.query.count ?? "100")),
      })),
  })),
};

/** A page of users without startIndex and itemsPerPage. */
export const pageWithoutPosition: Fault = {
  name: "page-without-position",
  breaks: ["RFC7644-3.4.2/list-response", "RFC7644-3.4.2/page-position"],
  clause: { "RFC7644-3.4.2/page-position": "either" },
  because: "both may be left out of a whole result and are required in a part of one",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => without(page, "startIndex", "itemsPerPage")),
  })),
};

/** A search below the base URL that finds only users. */
export const rootSearchFindsUsersOnly: Fault = {
  name: "root-search-finds-users-only",
  breaks: ["RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"],
  clause: "groups",
  because: "the search covers only users; an attribute that users lack is then unknown",
  decorate: replaceOperations(({ searchUsers }) => ({
    searchAll: (context) => searchUsers(context),
  })),
};

/** A search below the base URL that refuses a filter of an attribute that one type lacks. */
export const rootSearchRefusesForeignAttribute: Fault = {
  name: "root-search-refuses-foreign-attribute",
  breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
  clause: "cause no error",
  violates: ["RFC7644-3.4.2.1/root-filters"],
  because: "each resource type parses the filter separately",
  decorate: replaceOperations(({ searchAll }, { engine, resourceTypes }) => ({
    searchAll: (context) => {
      const text = isObject(context.body) ? context.body["filter"] : undefined;
      if (typeof text === "string") {
        const filter = engine.parseFilter(text);
        for (const type of Object.values(resourceTypes)) engine.compileFilter(filter, type);
      }
      return searchAll(context);
    },
  })),
};

/** A search that ignores all parameters except its filter. */
export const searchHeedsFilterAlone: Fault = {
  name: "search-heeds-filter-alone",
  breaks: ["RFC7644-3.4.3/same-as-query"],
  clause: "count and attributes",
  because: "the search was built later and only in part",
  decorate: replaceOperations(({ searchUsers }) => ({
    searchUsers: (context) => {
      const { body } = context;
      if (!isObject(body)) return searchUsers(context);
      const { schemas = [], filter = null } = body;
      return searchUsers({ ...context, body: { schemas, filter } });
    },
  })),
};

/** POST to /Users/.search read as a create, and refused. */
export const searchTakenForCreate: Fault = {
  name: "search-taken-for-create",
  breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
  clause: "a query",
  because: "the router compares only the beginning of a path",
  decorate: replaceOperations(() => ({
    searchUsers: () => {
      throw badRequest("invalidValue", "Missing attribute userName", "userName");
    },
  })),
};

/** A search among groups that ignores its filter. */
export const groupSearchIgnoresFilter: Fault = {
  name: "group-search-ignores-filter",
  breaks: ["RFC7644-3.4.3/same-as-query"],
  clause: "among groups",
  because: "only the endpoint of users reads the body",
  decorate: replaceOperations(({ searchGroups }) => ({
    searchGroups: (context) =>
      searchGroups(
        isObject(context.body) ? { ...context, body: without(context.body, "filter") } : context,
      ),
  })),
};

/** A search among groups, read as a create. */
export const groupSearchRefused: Fault = {
  name: "group-search-refused",
  breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
  clause: "below /Groups",
  because: "the route exists only for users",
  decorate: replaceOperations(() => ({
    searchGroups: () => errorReply(404, "No Group has the id .search"),
  })),
};

const searched = (change: (reply: Reply) => Reply): Transport => answers(["SEARCH User"], change);

/** A search of all resource types with such a filter also finds every group. */
function findsEveryGroup(isMeant: (filter: string) => boolean): Decorate {
  return replaceOperations(({ searchAll, searchGroups }) => ({
    searchAll: async (context) => {
      const filter = isObject(context.body) ? textAt(context.body, "filter") : "";
      const found = await searchAll(context);
      if (!isMeant(filter)) return found;
      const body = isObject(context.body) ? without(context.body, "filter") : {};
      const groups = await searchGroups({ ...context, body });
      return changeBody(found, (page) => {
        const Resources = [
          ...listAt(page, "Resources"),
          ...(isObject(groups.body) ? listAt(groups.body, "Resources") : []),
        ];
        return {
          ...page,
          totalResults: Resources.length,
          itemsPerPage: Resources.length,
          Resources,
        };
      });
    },
  }));
}

function hasFilter(body: unknown): boolean {
  return isObject(body) && body["filter"] !== undefined;
}

/** A search that ignores one of its parameters. */
function withoutParameter(
  name: string,
  parameter: string,
  row: string,
  {
    clause = parameter,
    searchOf = "searchUsers",
  }: { clause?: string; searchOf?: "searchUsers" | "searchGroups" } = {},
): Fault {
  return {
    name,
    breaks: [row],
    clause,
    because: "the code reads fewer parameters from the body than from the query",
    decorate: replaceOperations((sound) => ({
      [searchOf]: (context: Context<"searchUsers">) =>
        sound[searchOf]({
          ...context,
          body: isObject(context.body) ? without(context.body, parameter) : context.body,
        }),
    })),
  };
}

export const rfc7644SearchParts: readonly Fault[] = [
  {
    /** A page of one user that lacks Resources. */
    name: "first-user-not-shown",
    breaks: ["RFC7644-3.4.2/list-response", "OKTA-spec/01-first-user"],
    clause: "Resources if there are any",
    because: "the provider treats a page of one as a request for the total",
    transport: shows(
      ["LIST User"],
      (page) => without(page, "Resources"),
      (request) => queryOf(request)["count"] === "1" && filterOf(request) === "",
    ),
  },
  {
    /** A search of all resource types that finds groups only. */
    name: "root-search-finds-groups-only",
    breaks: ["RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"],
    clause: "users",
    because: "the search covers only the last resource type",
    decorate: replaceOperations(({ searchGroups }) => ({
      searchAll: (context) => searchGroups(context),
    })),
  },
  {
    /** A search of all resource types by userName that finds every group too. */
    name: "root-search-matches-what-lacks-the-attribute",
    breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
    clause: "count as having no value of it",
    because: "a filter is ignored for a type that doesn't have the attribute",
    decorate: findsEveryGroup((filter) => filter.startsWith("userName eq ")),
  },
  {
    /** A search of all resource types by a value in brackets that finds every group too. */
    name: "root-search-matches-what-lacks-the-list",
    breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
    clause: "count as having no value of it, in brackets",
    because: "an outer join keeps resources without such rows",
    decorate: findsEveryGroup((filter) => filter.startsWith("emails[")),
  },
  {
    /** A search of all resource types by null that reads a missing attribute as a value. */
    name: "root-search-gives-a-value-to-what-lacks-it",
    breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
    clause: "count as having no value of it, compared with null",
    because: "the code compares undefined with null",
    decorate: findsEveryGroup((filter) => filter.includes(" ne null")),
  },
  {
    /** A search answered with 201. */
    name: "search-answers-created",
    breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
    clause: { "RFC7644-3.4.3/search": "200" },
    because: "every POST is answered with 201",
    transport: searched((reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply)),
  },
  {
    /** A search whose answer lacks schemas. */
    name: "search-without-schemas",
    breaks: ["RFC7644-3.4.3/search"],
    clause: "a ListResponse",
    because: "another framework serves this request",
    transport: searched((reply) => changeBody(reply, (page) => without(page, "schemas"))),
  },
  {
    /** A search of all resource types without a filter that lists only users. */
    name: "root-search-of-everything-lists-users-only",
    breaks: ["RFC7644-3.4.2.1/root-covers-all"],
    clause: "groups, without a filter",
    because: "without a filter the first table is read page by page",
    decorate: replaceOperations(({ searchAll, searchUsers }) => ({
      searchAll: (context) => (hasFilter(context.body) ? searchAll(context) : searchUsers(context)),
    })),
  },
  {
    /** A search of all resource types without a filter that lists only groups. */
    name: "root-search-of-everything-lists-groups-only",
    breaks: ["RFC7644-3.4.2.1/root-covers-all"],
    clause: "users, without a filter",
    because: "each page replaces the one of the table before",
    decorate: replaceOperations(({ searchAll, searchGroups }) => ({
      searchAll: (context) =>
        hasFilter(context.body) ? searchAll(context) : searchGroups(context),
    })),
  },
  withoutParameter("search-ignores-attributes", "attributes", "RFC7644-3.4.3/same-as-query"),
  withoutParameter("search-ignores-start-index", "startIndex", "RFC7644-3.4.3/same-as-query"),
  withoutParameter(
    "search-ignores-excluded-attributes",
    "excludedAttributes",
    "RFC7644-3.4.3/same-as-query",
  ),
  {
    /** A search by a filter that is a number, answered with 500. */
    name: "search-by-number-is-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "a body",
    because: "the filter is parsed as the text that it must be",
    decorate: replaceOperations(({ searchUsers }) => ({
      searchUsers: (context) =>
        isObject(context.body) && typeof context.body["filter"] === "number"
          ? errorReply(500, "filter.trim is not a function")
          : searchUsers(context),
    })),
  },
  withoutParameter("search-ignores-sort-by", "sortBy", "RFC7644-3.4.3/sorted"),
  withoutParameter("search-ignores-sort-order", "sortOrder", "RFC7644-3.4.3/sorted"),
  withoutParameter("search-of-groups-ignores-sort-order", "sortOrder", "RFC7644-3.4.3/sorted", {
    clause: "groups",
    searchOf: "searchGroups",
  }),
];
