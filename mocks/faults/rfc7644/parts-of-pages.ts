// Providers that break one part of a statement about pages, projection or search whose other parts they keep.

import type { Fault, Transport } from "../../fault.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";
import type { Resource } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { answers, lists, queryOf, shows, filterOf } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeQueryOfRead } from "../../fault-kit/change-query.ts";

export const partsOfPages: readonly Fault[] = [
  {
    name: "page-past-the-end-not-found",
    breaks: ["RFC7644-3.4.2.4/past-the-end", "OKTA-import/past-the-end"],
    clause: "200",
    because: "a page that isn't there",
    decorate: replaceOperations(({ listUsers }) => ({
      listUsers: async (context) => {
        const reply = await listUsers(context);
        const { body } = reply;
        const isPast =
          isObject(body) &&
          Number(context.query.startIndex) > Number(body["totalResults"]) &&
          context.query.filter !== undefined;
        return isPast ? errorReply(404, "There is no such page") : reply;
      },
    })),
  },
  ...(
    [
      ["page-without-start-index", "startIndex"],
      ["page-without-items-per-page", "itemsPerPage"],
    ] as const
  ).map(([name, member]): Fault => ({
    name,
    breaks: ["RFC7644-3.4.2/page-position", "RFC7644-3.4.2/list-response"],
    clause: { "RFC7644-3.4.2/page-position": member },
    because: "it can be worked out from the request",
    transport: shows(["LIST User"], (page) => without(page, member)),
  })),
  {
    name: "query-without-match-counts-one",
    breaks: ["RFC7644-3.4.2/no-match"],
    clause: "totalResults 0",
    because: "the row of the count is counted",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, totalResults: 1 }),
      (request, { body }) =>
        / eq "Droids \d+ /.test(filterOf(request)) &&
        isObject(body) &&
        body["totalResults"] === 0 &&
        filterOf(request).length > 0 &&
        !filterOf(request).includes(" or "),
    ),
  },
  {
    name: "lookup-without-match-counts-one",
    breaks: ["OKTA-lookup/no-match-is-empty"],
    clause: "totalResults 0",
    because: "the row of the count is counted, once the names of lookups are cached",
    decorate: (provider) => {
      const asked = new Set<string>();
      return replaceOperations(({ listUsers, createUser }) => ({
        createUser: (context) => {
          asked.clear();
          return createUser(context);
        },
        listUsers: async (context) => {
          const reply = await listUsers(context);
          const { filter = "" } = context.query;
          const isLookup = /^userName eq "barbara[^"]*"$/.test(filter) && !asked.has(filter);
          asked.add(filter);
          return isLookup && isObject(reply.body) && reply.body["totalResults"] === 0
            ? { ...reply, body: { ...reply.body, totalResults: 1 } }
            : reply;
        },
      }))(provider);
    },
  },
  {
    name: "first-user-not-shown",
    breaks: ["RFC7644-3.4.2/list-response", "OKTA-spec/01-first-user"],
    clause: "Resources where there are any",
    because: "a page of one is taken for a count",
    transport: shows(
      ["LIST User"],
      (page) => without(page, "Resources"),
      (request) => queryOf(request)["count"] === "1" && filterOf(request) === "",
    ),
  },
];

export const partsOfProjections: readonly Fault[] = [
  {
    name: "read-of-attributes-without-id",
    breaks: [
      "RFC7644-3.9/attributes",
      "RFC7644-3.9/sub-attribute",
      "RFC7644-3.10/any-case",
      "RFC7643-3.1/id",
    ],
    clause: "what always comes",
    because: "what isn't asked for isn't shown",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      ({ query }) => /^attributes=(?!.*urn)/i.test(query),
    ),
  },
  {
    name: "read-of-attributes-shows-the-id-alone",
    breaks: ["RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    clause: "what it names",
    because: "names are compared as they stand in the table",
    decorate: changeQueryOfRead((query) =>
      query["attributes"]?.toLowerCase() === "username" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "sub-attribute-not-shown",
    breaks: ["RFC7644-3.9/sub-attribute"],
    clause: "that one of its attribute",
    because: "names are cut at the dot",
    decorate: changeQueryOfRead((query) =>
      query["attributes"] === "name.familyName" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "sub-attribute-in-capitals-unknown",
    breaks: ["RFC7644-3.10/any-case"],
    clause: "the sub-attribute",
    because: "only what stands before the dot is folded",
    decorate: changeQueryOfRead((query) =>
      query["attributes"]?.endsWith(".FAMILYNAME") ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "excluding-leaves-the-id-out",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7643-3.1/id"],
    clause: "id even if it is named",
    because: "what is excluded is excluded",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      (request) => queryOf(request)["excludedAttributes"]?.startsWith("id") === true,
    ),
  },
  {
    name: "excluding-one-excludes-the-addresses",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7644-3.4.2.5/excluded-attributes"],
    clause: {
      "RFC7644-3.9/excluded-attributes": "everything else",
      "RFC7644-3.4.2.5/excluded-attributes": "everything that comes by default",
    },
    because: "lists of values are asked for by themselves, or not loaded",
    transport: (reply, request) => {
      const isExcluding = queryOf(request)["excludedAttributes"]?.endsWith("name") === true;
      if (!isExcluding || request.method !== "GET") return reply;
      const bare = (user: Resource) => without(user, "emails");
      return request.path === "/Users" ? changeListed(reply, bare) : changeBody(reply, bare);
    },
  },
  {
    name: "list-of-attributes-without-id",
    breaks: ["RFC7644-3.4.2.5/attributes", "RFC7643-3.1/id"],
    clause: "what always comes",
    because: "what isn't asked for isn't shown",
    transport: lists(
      "User",
      (user) => without(user, "id"),
      (request) => queryOf(request)["attributes"] === "userName" && !/ sw /.test(filterOf(request)),
    ),
  },
];

const searched = (change: (reply: Reply) => Reply): Transport => answers(["SEARCH User"], change);

export const partsOfSearches: readonly Fault[] = [
  {
    name: "root-search-finds-groups-only",
    breaks: ["RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"],
    clause: "users",
    because: "the one resource type that was left over",
    decorate: replaceOperations(({ searchGroups }) => ({
      searchAll: (context) => searchGroups(context),
    })),
  },
  {
    name: "root-search-matches-what-lacks-the-attribute",
    breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
    clause: "counts as having no value of it",
    because: "a filter that a type doesn't know is left out for it",
    decorate: replaceOperations(({ searchAll, searchGroups }) => ({
      searchAll: async (context) => {
        const filter = isObject(context.body) ? textAt(context.body, "filter") : "";
        const found = await searchAll(context);
        if (!filter.startsWith("userName ")) return found;
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
    })),
  },
  {
    name: "search-answers-created",
    breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
    clause: { "RFC7644-3.4.3/search": "200" },
    because: "what a POST is answered with",
    transport: searched((reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply)),
  },
  {
    name: "search-without-schemas",
    breaks: ["RFC7644-3.4.3/search"],
    clause: "a ListResponse",
    because: "another framework serves it",
    transport: searched((reply) => changeBody(reply, (page) => without(page, "schemas"))),
  },
  {
    name: "search-ignores-attributes",
    breaks: ["RFC7644-3.4.3/same-as-query"],
    clause: "attributes",
    because: "a search shows whole resources",
    decorate: replaceOperations(({ searchUsers }) => ({
      searchUsers: (context) =>
        searchUsers({
          ...context,
          body: isObject(context.body) ? without(context.body, "attributes") : context.body,
        }),
    })),
  },
];
