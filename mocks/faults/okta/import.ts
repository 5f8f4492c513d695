// Providers that are wrong about import: what turns the rows of okta/import red.

import type { Fault } from "../../fault.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { without, listAt } from "../../attribute-access.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";

/** A page of more than fifty users refused, where no filter makes it small. */
export const largePageRefused: Fault = {
  name: "large-page-refused",
  breaks: ["OKTA-import/page-of-users", "OKTA-import/everybody-once"],
  clause: "200",
  because: "tooMany is for results, not for what was asked; the import stops at its first page",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      throw badRequest("tooMany", "A page has 50 users at most");
    },
  })),
};

/** Pages behind the first that begin one user further than asked for. */
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
  because:
    "startIndex handed on as an offset, with an exception for 1; somebody is lost at each seam",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const start = Number(context.query.startIndex ?? "1");
      if (!(start > 1)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, startIndex: `${start + 1}` } });
    },
  })),
};

/** A list of all users that shows those only who were there when the service started. */
export const listLagsBehindCreates: Fault = {
  name: "list-lags-behind-creates",
  breaks: ["OKTA-import/everybody-once"],
  clause: "every user",
  because: "an export of last night",
  decorate: replaceOperations(({ listUsers }, { tables: { users } }) => {
    const before = new Set([...users.all()].map(({ id }) => id));
    return {
      listUsers: async (context) => {
        const reply = await listUsers(context);
        if (context.query.filter !== undefined) return reply;
        return changeBody(reply, (page) => {
          const found = listAt(page, "Resources");
          const Resources = found.filter((user) => {
            const id = isObject(user) ? user["id"] : undefined;
            return typeof id === "string" && before.has(id);
          });
          const totalResults = before.size;
          return { ...page, totalResults, itemsPerPage: Resources.length, Resources };
        });
      },
    };
  }),
};

/** A list in another order each time it is read. */
export const orderChangesBetweenReads: Fault = {
  name: "order-changes-between-reads",
  breaks: ["OKTA-import/stable-order"],
  clause: "each time",
  because: "a query without ORDER BY",
  decorate: replaceOperations(({ listUsers }) => {
    const reads = new Map<string, number>();
    return {
      listUsers: async (context) => {
        const reply = await listUsers(context);
        const asked = context.query.filter ?? "";
        const times = reads.get(asked) ?? 0;
        reads.set(asked, times + 1);
        return changeBody(reply, (page) => {
          const { Resources } = page;
          if (asked === "" || times % 2 === 0 || !Array.isArray(Resources)) return page;
          return { ...page, Resources: Resources.toReversed() };
        });
      },
    };
  }),
};

/** Pages of fifty users at most, where no filter makes them small. */
export const pageCappedAtFifty: Fault = {
  name: "page-capped-at-fifty",
  breaks: ["OKTA-import/full-pages"],
  because: "right by RFC 7644 §3.4.2.4, and Okta goes on a hundred further all the same",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, count: "50" } });
    },
  })),
};

/** A page past the end that holds what the first one holds. */
export const pagePastTheEndIsFirst: Fault = {
  name: "page-past-the-end-is-first",
  breaks: ["OKTA-import/past-the-end", "RFC7644-3.4.2.4/past-the-end"],
  clause: { "RFC7644-3.4.2.4/past-the-end": "no resources" },
  because: "a startIndex that is out of range counts as none, and an import never ends",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["itemsPerPage"] === 0;
      if (!isEmpty || context.query.startIndex === undefined) return reply;
      return listUsers({ ...context, query: { ...context.query, startIndex: "1" } });
    },
  })),
};

/** A filtered list whose totalResults counts what the page holds. */
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
    "RFC7644-3.4.2.4/count-zero": "totalResults",
    "RFC7644-3.4.2.4/past-the-end": "the true totalResults",
  },
  because: "the length of the array; past the end there is nobody, and the total is asked for too",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter === undefined) return reply;
      return changeBody(reply, (page) => ({ ...page, totalResults: page["itemsPerPage"] ?? 0 }));
    },
  })),
};

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
        const Resources = listAt(page, "Resources").slice(0, -3);
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
      return changeBody(reply, (page) => ({
        ...page,
        Resources: listAt(page, "Resources").toReversed(),
      }));
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
        const Resources = listAt(page, "Resources").slice(0, -1);
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
