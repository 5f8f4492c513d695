// Providers whose lists of all users, or of all groups, show less than there is.

import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt } from "../../attribute-access.ts";
import { filterOf, lists, shows, queryOf } from "../../fault-kit/answers.ts";
import { listedAsCreated } from "../../fault-kit/listed-as-created.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { type Reply } from "../../reply.ts";

/** A list of all users that leaves inactive users out. */
export const listLeavesInactiveOut: Fault = {
  name: "list-leaves-inactive-out",
  breaks: ["OKTA-import/everybody-once"],
  clause: "an inactive one too",
  because: "the list comes from the staff directory, and a lookup reads the table",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { query } = context;
      if (query.filter !== undefined) return listUsers(context);
      return listUsers({ ...context, query: { ...query, filter: "active ne false" } });
    },
  })),
};

/** A list of all groups that shows the first of a group's members only. */
export const listShowsOneMember: Fault = {
  name: "list-shows-one-member",
  breaks: ["OKTA-import/entries-whole"],
  clause: "every member of a group too",
  because: "the join takes only one row for each group",
  transport: lists(
    "Group",
    (group) => ({ ...group, members: listAt(group, "members").slice(0, 1) }),
    (request) => filterOf(request) === "",
  ),
};

/** A page past the end of all users shows the last page again. */
export const lastUsersAgain: Fault = {
  name: "last-users-again",
  breaks: ["OKTA-import/past-the-end"],
  clause: "of users",
  because: "a page number out of range is replaced by the last one",
  decorate: replaceOperations(({ listUsers }, { tables: { users } }) => ({
    listUsers: (context) => listUsers({ ...context, query: inRange(context.query, users.size) }),
  })),
};

/** A page past the end of all groups shows the last page again. */
export const lastGroupsAgain: Fault = {
  name: "last-groups-again",
  breaks: ["OKTA-import/past-the-end"],
  clause: "or groups",
  because: "a page number out of range is replaced by the last one",
  decorate: replaceOperations(({ listGroups }, { tables: { groups } }) => ({
    listGroups: (context) => listGroups({ ...context, query: inRange(context.query, groups.size) }),
  })),
};

function inRange<Query extends { readonly filter?: string; readonly startIndex?: string }>(
  query: Query,
  size: number,
): Query {
  const isPast = query.filter === undefined && Number(query.startIndex) > size;
  return isPast ? { ...query, startIndex: `${size}` } : query;
}

export const oktaImportEntriesParts: readonly Fault[] = [
  {
    /** A page of everybody that counts what remains from it on. */
    name: "total-of-what-remains",
    breaks: ["OKTA-import/total-of-all"],
    clause: "what remains from it on",
    because: "the rows are counted behind the offset",
    transport: shows(
      ["LIST User"],
      (page) => ({
        ...page,
        totalResults: Number(page["totalResults"]) - Number(page["startIndex"]) + 1,
      }),
      (request) => filterOf(request) === "" && /^[3-7]$/.test(queryOf(request)["startIndex"] ?? ""),
    ),
  },
  {
    /** A page of users that doesn't change after the first read until a user is added or removed. */
    name: "pages-kept-through-updates",
    breaks: ["OKTA-import/entries-whole"],
    clause: "after an update",
    because: "the cache is emptied by creates and deletes",
    decorate: (provider) => {
      const kept = new Map<string, { readonly size: number; readonly reply: Reply }>();
      return replaceOperations(({ listUsers }, { tables: { users } }) => ({
        listUsers: async (context) => {
          const key = JSON.stringify(context.query);
          const known = kept.get(key);
          if (known?.size === users.size) return known.reply;
          const reply = await listUsers(context);
          if (context.query.filter === undefined) kept.set(key, { size: users.size, reply });
          return reply;
        },
      }))(provider);
    },
  },
  {
    /** A list of all groups that shows each group by its first name. */
    name: "groups-listed-by-first-name",
    breaks: ["OKTA-import/entries-whole"],
    clause: "after an update",
    because: "the list is served from a table that creates alone write (sentry issue 84838)",
    decorate: listedAsCreated("Group", "displayName", ({ filter }) => filter === undefined),
  },
];

/** Groups that can be written and looked up by name, but not imported. */
export const groupsNotListed: Fault = {
  name: "groups-not-listed",
  breaks: ["OKTA-connect/groups-page", "OKTA-import/page-of-groups", "OKTA-spec/10-groups"],
  clause: { "OKTA-import/page-of-groups": "200", "OKTA-spec/10-groups": "a 200" },
  because:
    "the provider supports only pushed groups; Okta requests a page of groups after each save",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      if (context.query.filter === undefined) {
        throw new ScimError({ status: 501, detail: "Groups are not listed without a filter" });
      }
      return listGroups(context);
    },
  })),
};
