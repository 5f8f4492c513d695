// Faulty providers for the rows of okta/import.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { listAt, without } from "../../attribute-access.ts";
import { shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed, withResources } from "../../fault-kit/change-listed.ts";
import { isImport, listWithoutSchemas } from "../../fault-kit/list-without-schemas.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A page of more than fifty users without a filter, refused. */
export const largePageRefused: Fault = {
  name: "large-page-refused",
  breaks: ["OKTA-import/page-of-users", "OKTA-import/everybody-once"],
  clause: "200",
  because:
    "tooMany is for too many results, not for a large count; the import stops at its first page",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      throw badRequest("tooMany", "A page has 50 users at most");
    },
  })),
};

/** A list of all users that shows only users who existed when the service started. */
export const listLagsBehindCreates: Fault = {
  name: "list-lags-behind-creates",
  breaks: ["OKTA-import/everybody-once"],
  clause: "every user",
  because: "the list is an export from last night",
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
  because: "the query has no ORDER BY",
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

/** Pages of at most fifty users, without a filter. */
export const pageCappedAtFifty: Fault = {
  name: "page-capped-at-fifty",
  breaks: ["OKTA-import/full-pages"],
  because: "RFC 7644 §3.4.2.4 allows it, but Okta still continues at the next hundred",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      return listUsers({ ...context, query: { ...context.query, count: "50" } });
    },
  })),
};

/** A second page that omits three users, but counts them. */
export const secondPageLosesThree: Fault = {
  name: "second-page-loses-three",
  breaks: ["OKTA-import/everybody-once"],
  clause: "as many as totalResults says",
  because: "rows that the caller may not see are removed after the page is cut",
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

/** A list whose totalResults is far too high. */
export const totalBeyondCount: Fault = {
  name: "total-beyond-count",
  breaks: ["OKTA-import/everybody-once"],
  clause: "as many as totalResults says",
  because: "totalResults is the database's estimate for the table",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const { filter, count } = context.query;
      if (filter !== undefined || count !== "100") return reply;
      return changeBody(reply, (page) => ({ ...page, totalResults: 1_000_000_000 }));
    },
  })),
};

/** A list whose order of users depends on count. */
export const orderDependsOnCount: Fault = {
  name: "order-depends-on-count",
  breaks: ["OKTA-import/stable-order", "OKTA-import/without-parameters"],
  clause: "whatever count",
  because: "the database chooses another index for large pages, and the query has no ORDER BY",
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

/** A list of groups that omits the last one, but counts it. */
export const lastGroupNotListed: Fault = {
  name: "last-group-not-listed",
  breaks: ["OKTA-import/every-group-once"],
  clause: "every group",
  because: "the loop ends one group too early",
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

/** A list of all users without their addresses. */
export const listWithoutAddresses: Fault = {
  name: "list-without-addresses",
  breaks: ["OKTA-import/entries-whole"],
  clause: "a user",
  because: "a list shows only what fits on a line",
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
  because: "the provider assumes that startIndex and count are required",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (Object.keys(context.query).length > 0) return listUsers(context);
      throw badRequest("invalidValue", "Missing parameter startIndex");
    },
  })),
};

/** Pages of all users with a cursor instead of a total. */
export const pagesByCursorAlone: Fault = {
  name: "pages-by-cursor-alone",
  breaks: ["OKTA-import/by-index", "OKTA-import/everybody-once"],
  because: "RFC 9865 allows it, but Okta can't follow a cursor",
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

/** A list of groups without their members. */
export const groupListWithoutMembers: Fault = {
  name: "group-list-without-members",
  breaks: ["OKTA-import/entries-whole"],
  clause: "a group",
  because: "the provider considers the members too many for a list",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) =>
      changeBody(await listGroups(context), (page) => ({
        ...page,
        Resources: listAt(page, "Resources").map((group) =>
          isObject(group) ? { ...group, members: [] } : group,
        ),
      })),
  })),
};

/** A second page of groups that shows the first one again. */
export const secondPageOfGroupsIsFirst: Fault = {
  name: "second-page-of-groups-is-first",
  breaks: ["OKTA-import/every-group-once"],
  clause: "on the second page too",
  because: "the provider never had more than a hundred groups",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { startIndex, filter } = context.query;
      const isSecond = startIndex === "101" && filter === undefined;
      const query = isSecond ? { ...context.query, startIndex: "1" } : context.query;
      return listGroups({ ...context, query });
    },
  })),
};

export const oktaImportParts: readonly Fault[] = [
  listWithoutSchemas("import-page-without-schemas", "User", "OKTA-import/page-of-users", isImport),
  listWithoutSchemas(
    "import-page-of-groups-without-schemas",
    "Group",
    "OKTA-import/page-of-groups",
    isImport,
    "OKTA-connect/groups-page",
  ),
  {
    /** A later page of users that begins with the last user of the page before it. */
    name: "second-page-overlaps",
    breaks: ["OKTA-import/everybody-once"],
    clause: "every user once",
    because: "the offset is one too low",
    decorate: replaceOperations(({ listUsers }) => ({
      listUsers: (context) => {
        const { filter, count, startIndex } = context.query;
        const isMeant = filter === undefined && count === "100" && Number(startIndex) > 100;
        if (!isMeant) return listUsers(context);
        const query = { ...context.query, startIndex: String(Number(startIndex) - 1) };
        return listUsers({ ...context, query });
      },
    })),
  },
  {
    /** A page of groups that shows its last group twice. */
    name: "last-group-listed-twice",
    breaks: ["OKTA-import/every-group-once"],
    clause: "once, as many as totalResults says",
    because: "the join returns two rows for one group",
    transport: shows(
      ["LIST Group"],
      (page) =>
        withResources(page, [...listAt(page, "Resources"), ...listAt(page, "Resources").slice(-1)]),
      isImport,
    ),
  },
  {
    /** A list of groups whose order is reversed if a page of 100 is asked for. */
    name: "group-order-depends-on-count",
    breaks: ["OKTA-import/group-pages", "OKTA-import/without-parameters"],
    clause: "the same order",
    because: "the database chooses another index for large pages, and the query has no ORDER BY",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, Resources: listAt(page, "Resources").toReversed() }),
      isImport,
    ),
  },
];
