// Faulty providers for the rows of rfc7644/paging.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { listAt, without } from "../../attribute-access.ts";
import { filterOf, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";
import { listedAsCreated } from "../../fault-kit/listed-as-created.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A count of 0, read as no count. */
export const countZeroIsNoCount: Fault = {
  name: "count-zero-is-no-count",
  breaks: ["RFC7644-3.4.2.4/count-zero"],
  clause: "without resources",
  because: "the code treats zero like no value",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined || count === "0" ? query : { ...query, count },
  ),
};

/** A negative count, read without its sign. */
export const negativeCountTurnedPositive: Fault = {
  name: "negative-count-turned-positive",
  breaks: ["RFC7644-3.4.2.4/negative-count"],
  because: "the parser reads digits and skips the sign",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined ? query : { ...query, count: count.replace("-", "") },
  ),
};

/** A page whose startIndex is always 1. */
export const startIndexAlwaysOne: Fault = {
  name: "start-index-always-one",
  breaks: ["RFC7644-3.4.2.4/start-index-shown"],
  because: "startIndex is a constant in a template",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => ({ ...page, startIndex: 1 })),
  })),
};

/** A startIndex below 1 refused. */
export const startIndexZeroRefused: Fault = {
  name: "start-index-zero-refused",
  breaks: ["RFC7644-3.4.2.4/start-index-below-one"],
  because: "the validation is stricter than the RFC",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (Number(context.query.startIndex ?? "1") >= 1) return listUsers(context);
      throw badRequest("invalidValue", "startIndex must be 1 or more");
    },
  })),
};

const known = [
  "filter",
  "sortBy",
  "sortOrder",
  "startIndex",
  "count",
  "attributes",
  "excludedAttributes",
];

/** An unknown query parameter, refused. */
export const unknownParameterRefused: Fault = {
  name: "unknown-parameter-refused",
  breaks: ["RFC7644-3.4.2/unknown-parameter"],
  because: "a gateway checks queries against a list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const unknown = Object.keys(context.query).find((name) => !known.includes(name));
      if (unknown === undefined) return listUsers(context);
      throw badRequest("invalidSyntax", `Unknown parameter ${unknown}`);
    },
  })),
};

/** Later pages that begin one user too late. */
export const laterPageStartsOneFurther: Fault = {
  name: "later-page-starts-one-further",
  breaks: [
    "OKTA-import/pages-complete",
    "RFC7644-3.4.2.4/pages-complete",
    "RFC7644-3.4.2.4/start-index-shown",
    "OKTA-import/stable-order",
  ],
  clause: {
    "OKTA-import/pages-complete": "each match",
    "OKTA-import/stable-order": "whatever startIndex",
    "RFC7644-3.4.2.4/pages-complete": "every match",
  },
  because: "startIndex is used as an offset, except for 1; one user is lost between two pages",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const start = Number(context.query.startIndex ?? "1");
      if (!(start > 1)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, startIndex: `${start + 1}` } });
    },
  })),
};

/** A page past the end that equals the first one. */
export const pagePastTheEndIsFirst: Fault = {
  name: "page-past-the-end-is-first",
  breaks: ["OKTA-import/past-the-end", "RFC7644-3.4.2.4/past-the-end"],
  clause: { "RFC7644-3.4.2.4/past-the-end": "no resources" },
  because: "a startIndex out of range is ignored, so an import never ends",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["itemsPerPage"] === 0;
      if (!isEmpty || context.query.startIndex === undefined) return reply;
      return listUsers({ ...context, query: { ...context.query, startIndex: "1" } });
    },
  })),
};

/** A filtered list whose totalResults counts the page. */
export const totalCountsThePage: Fault = {
  name: "total-counts-the-page",
  breaks: [
    "OKTA-import/total-of-all",
    "OKTA-import/past-the-end",
    "RFC7644-3.4.2/total-results",
    "RFC7644-3.4.2.4/count-zero",
    "RFC7644-3.4.2.4/negative-count",
    "RFC7644-3.4.2.4/past-the-end",
  ],
  clause: {
    "OKTA-import/total-of-all": "not those of the page, with a filter",
    "RFC7644-3.4.2.4/count-zero": "totalResults",
    "RFC7644-3.4.2.4/past-the-end": "the true totalResults",
  },
  because:
    "totalResults is the length of the array; past the end the array is empty, and the rows require the total there too",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter === undefined) return reply;
      return changeBody(reply, (page) => ({ ...page, totalResults: page["itemsPerPage"] ?? 0 }));
    },
  })),
};

/** A list of groups that ignores startIndex and count. */
export const groupPagingIgnored: Fault = {
  name: "group-paging-ignored",
  breaks: [
    "OKTA-import/group-pages",
    "RFC7644-3.4.2.4/count",
    "RFC7644-3.4.2.4/negative-count",
    "RFC7644-3.4.2.4/count-zero",
    "RFC7644-3.4.2.4/start-index-shown",
    "RFC7644-3.4.2.4/pages-complete",
    "RFC7644-3.4.2.4/past-the-end",
  ],
  clause: "follow startIndex and count",
  because: "the provider never had more than a few groups",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { startIndex: _start, count: _count, ...query } = context.query;
      return listGroups({ ...context, query });
    },
  })),
};

/** A list whose users lack attributes that a read shows. */
export const listedUsersLackExternalId: Fault = {
  name: "listed-users-lack-external-id",
  breaks: ["RFC7644-3.4.2/whole-entries"],
  clause: "a user",
  at: ["LIST User"],
  transport: (reply, { method, path, query }) =>
    method === "GET" && path === "/Users" && query.startsWith("filter=userName")
      ? changeBody(reply, (page) => ({
          ...page,
          Resources: listAt(page, "Resources").map((each) =>
            isObject(each) ? without(each, "externalId") : each,
          ),
        }))
      : reply,
};

export const rfc7644PagingParts: readonly Fault[] = [
  {
    /** A lookup that shows a user with the names from the create. */
    name: "lookup-shows-the-first-names",
    breaks: ["RFC7644-3.4.2/whole-entries"],
    clause: "as it is after a change",
    because: "queries read a search index that creates alone write",
    decorate: listedAsCreated("User", "name", ({ filter = "" }) =>
      /^userName eq "[^"]*"$/.test(filter),
    ),
  },
  {
    /** A lookup of a group that shows the members from the create. */
    name: "lookup-shows-the-first-members",
    breaks: ["RFC7644-3.4.2/whole-entries"],
    clause: "of a group, as it is after a change",
    because: "queries read a search index that creates alone write",
    decorate: listedAsCreated("Group", "members", ({ filter = "" }) =>
      /^displayName eq "[^"]*"$/.test(filter),
    ),
  },
  {
    /** A list of groups without their members. */
    name: "listed-groups-lack-members",
    breaks: ["RFC7644-3.4.2/whole-entries"],
    clause: "of a group",
    at: ["LIST Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const isAsked = context.query.attributes !== undefined;
        return isAsked ? reply : changeListed(reply, (group) => without(group, "members"));
      },
    })),
  },
  {
    /** A filtered list with a startIndex past the end, answered with 404. */
    name: "page-past-the-end-not-found",
    breaks: ["RFC7644-3.4.2.4/past-the-end", "OKTA-import/past-the-end"],
    clause: "200",
    because: "the provider treats a page past the end like a missing resource",
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
    because: "the client can compute it from the request",
    transport: shows(["LIST User"], (page) => without(page, member)),
  })),
  {
    /** A list of groups that finds nothing and says totalResults 1. */
    name: "query-without-match-counts-one",
    breaks: ["RFC7644-3.4.2/no-match"],
    clause: "totalResults 0",
    because: "the query counts its own result row",
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
];
