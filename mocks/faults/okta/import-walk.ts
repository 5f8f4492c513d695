// Providers whose lists don't hold what an import needs: somebody is missing, in another order, or only half shown.

import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import type { Json, Resource } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { without } from "../../attribute-access.ts";
import { changeBody } from "../kit/change-body.ts";
import { changeListed } from "../kit/change-listed.ts";

const resourcesOf = (page: Resource): Json[] =>
  Array.isArray(page["Resources"]) ? page["Resources"] : [];

/** Three users on the second page are left out, and counted. */
export const secondPageLosesThree: Fault = {
  name: "second-page-loses-three",
  breaks: ["OKTA-import/everybody-once"],
  clause: "as many as totalResults says",
  because: "rows that the caller may not see are filtered after the page was cut",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.startIndex !== "101") return reply;
      return changeBody(reply, (page) => {
        const Resources = resourcesOf(page).slice(0, -3);
        return { ...page, itemsPerPage: Resources.length, Resources };
      });
    },
  })),
};

/** The whole list promises more users than there are, by far. */
export const totalBeyondCount: Fault = {
  name: "total-beyond-count",
  breaks: ["OKTA-import/everybody-once"],
  clause: "as many as totalResults says",
  because: "the database's estimate for the table is given",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const { filter, count } = context.query;
      if (filter !== undefined || count !== "100") return reply;
      return changeBody(reply, (page) => ({ ...page, totalResults: 1_000_000_000 }));
    },
  })),
};

/** The order of users depends on how many are asked for. */
export const orderDependsOnCount: Fault = {
  name: "order-depends-on-count",
  breaks: ["OKTA-import/stable-order", "OKTA-import/without-parameters"],
  clause: "whatever count",
  because: "another index is chosen for large pages, and there is no ORDER BY",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter !== undefined || context.query.count !== "100") return reply;
      return changeBody(reply, (page) => ({ ...page, Resources: resourcesOf(page).toReversed() }));
    },
  })),
};

/** The list of groups heeds neither startIndex nor count. */
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
  clause: "heed startIndex and count",
  because: "there were never more than a few groups",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { startIndex: _start, count: _count, ...query } = context.query;
      return listGroups({ ...context, query });
    },
  })),
};

/** The list of groups leaves its last one out, and counts it. */
export const lastGroupNotListed: Fault = {
  name: "last-group-not-listed",
  breaks: ["OKTA-import/every-group-once"],
  clause: "every group",
  because: "an end that is one too early",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      const reply = await listGroups(context);
      const { filter, count } = context.query;
      if (filter !== undefined || count !== "100") return reply;
      return changeBody(reply, (page) => {
        const Resources = resourcesOf(page).slice(0, -1);
        return { ...page, itemsPerPage: Resources.length, Resources };
      });
    },
  })),
};

/** A list of all users that leaves their addresses out. */
export const listWithoutAddresses: Fault = {
  name: "list-without-addresses",
  breaks: ["OKTA-import/entries-whole"],
  clause: "a user",
  because: "a list shows what fits on a line",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      return context.query.filter === undefined
        ? changeListed(reply, (user) => without(user, "addresses"))
        : reply;
    },
  })),
};

/** A list of users without parameters refused. */
export const listNeedsParameters: Fault = {
  name: "list-needs-parameters",
  breaks: ["OKTA-import/without-parameters"],
  because: "startIndex and count are thought to be required",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (Object.keys(context.query).length > 0) return listUsers(context);
      throw badRequest("invalidValue", "Missing parameter startIndex");
    },
  })),
};

/** Pages of all users with a cursor in place of a total. */
export const pagesByCursorAlone: Fault = {
  name: "pages-by-cursor-alone",
  breaks: ["OKTA-import/by-index", "OKTA-import/everybody-once"],
  because: "right by RFC 9865, and Okta can't follow",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const { filter, count } = context.query;
      if (filter !== undefined || count !== "100") return reply;
      return changeBody(reply, (page) => ({
        ...without(page, "totalResults", "startIndex"),
        nextCursor: "VZUTiyhEQJ94IR",
      }));
    },
  })),
};
