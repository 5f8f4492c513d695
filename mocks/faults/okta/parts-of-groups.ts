// Providers that break one part of a statement about groups or about lists whose other parts they keep.

import type { Fault } from "../../fault.ts";
import { textAt, listAt } from "../../attribute-access.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Group } from "../../tables/group-table.ts";
import { queryOf, refuses, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { listWithoutSchemas, isImport } from "../../fault-kit/list-without-schemas.ts";
import { withResources } from "../../fault-kit/change-listed.ts";

export const partsOfLists: readonly Fault[] = [
  listWithoutSchemas(
    "page-of-two-without-schemas",
    "User",
    "OKTA-connect/test-credentials",
    (request) => {
      const { count, filter } = queryOf(request);
      return count === "2" && filter === undefined && "accept-charset" in request.headers;
    },
  ),
  listWithoutSchemas("import-page-without-schemas", "User", "OKTA-import/page-of-users", isImport),
  listWithoutSchemas(
    "import-page-of-groups-without-schemas",
    "Group",
    "OKTA-import/page-of-groups",
    isImport,
    "OKTA-connect/groups-page",
  ),
  listWithoutSchemas(
    "plain-groups-without-schemas",
    "Group",
    "OKTA-spec/10-groups",
    ({ query }) => query === "",
    "OKTA-import/without-parameters",
  ),
  {
    name: "second-page-overlaps",
    breaks: ["OKTA-import/everybody-once"],
    clause: "every user once",
    because: "an offset that is one too low",
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
    name: "last-group-listed-twice",
    breaks: ["OKTA-import/every-group-once"],
    clause: "once, as many as totalResults says",
    because: "a join with two rows of one group",
    transport: shows(
      ["LIST Group"],
      (page) =>
        withResources(page, [...listAt(page, "Resources"), ...listAt(page, "Resources").slice(-1)]),
      isImport,
    ),
  },
  {
    name: "group-order-depends-on-count",
    breaks: ["OKTA-import/group-pages", "OKTA-import/without-parameters"],
    clause: "the same order",
    because: "another index is chosen for large pages, and there is no ORDER BY",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, Resources: listAt(page, "Resources").toReversed() }),
      isImport,
    ),
  },
];

export const partsOfGroups: readonly Fault[] = [
  {
    name: "group-lookup-without-match-counts-one",
    breaks: ["OKTA-group/no-match-is-empty"],
    clause: "totalResults 0",
    because: "a default group stands in for one whose name holds an apostrophe",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, totalResults: 1 }),
      (request) => /Nobody's group/.test(queryOf(request)["filter"] ?? ""),
    ),
  },
  {
    name: "group-without-members-not-found",
    breaks: ["OKTA-group/found-by-name"],
    clause: "the group that bears it",
    because: "groups that nobody is in are hidden from the directory",
    decorate: replaceOperations(({ listGroups }, { tables: { groups } }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        if (!/^displayName eq "Other droids /.test(context.query.filter ?? "")) return reply;
        return changeBody(reply, (page) => {
          const shown = listAt(page, "Resources").filter((each) => {
            const id = isObject(each) ? textAt(each, "id") : "";
            return groups.get(id)?.memberIds.size !== 0;
          });
          return { ...withResources(page, shown), totalResults: shown.length };
        });
      },
    })),
  },
  {
    name: "first-of-many-members-shown-twice",
    breaks: ["OKTA-group/members-shown", "OKTA-group/push-now", "RFC7643-2.4/no-doubles"],
    clause: "each once",
    because: "the second page of a query begins with the last of the first",
    decorate: replaceBehaviour(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const members = listAt(shown, "members");
        return members.length === 25
          ? { ...shown, members: [...members, ...members.slice(0, 1)] }
          : shown;
      },
    })),
  },
  {
    name: "removal-of-nobody-empties",
    breaks: ["OKTA-group/remove-of-nobody", "RFC7644-3.5.2.2/absent-member"],
    clause: {
      "OKTA-group/remove-of-nobody": "changes nothing",
      "RFC7644-3.5.2.2/absent-member": "changes nothing",
    },
    because: "a filter that finds nothing is no filter",
    decorate: rereadGroupPatch((sent, group) =>
      sent.map((operation) => {
        const [, id] = /^members\[value eq "(.+)"\]$/.exec(textAt(operation, "path")) ?? [];
        const isNobody = id !== undefined && !memberIds(group["members"]).includes(id);
        return isNobody && sent.length === 1 ? { op: "remove", path: "members" } : operation;
      }),
    ),
  },
  {
    name: "removal-by-value-empties",
    breaks: [
      "RFC7644-3.5.2.2/by-value",
      "OKTA-group/remove-of-nobody",
      "OKTA-group/remove-inactive",
      "OKTA-group/two-groups",
    ],
    clause: "leaves the rest",
    because: "what stands in brackets is cut off",
    decorate: rereadGroupPatch((sent) =>
      sent.map((operation) =>
        sent.length === 1 && textAt(operation, "path").startsWith("members[")
          ? { op: "remove", path: "members" }
          : operation,
      ),
    ),
  },
  {
    name: "rename-gives-another-id",
    breaks: ["OKTA-group/renamed", "OKTA-group/old-name-free"],
    clause: { "OKTA-group/renamed": "the id" },
    because: "the name is the key, and the id is made of it",
    decorate: (provider) => {
      const renamed = new Set<string>();
      const other = (group: Group): Group =>
        renamed.has(group.id) ? { ...group, id: `${group.id}-renamed` } : group;
      const showing = replaceBehaviour(({ representGroup }) => ({
        representGroup: (group, tables, baseUrl) => representGroup(other(group), tables, baseUrl),
      }));
      return replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
        patchGroup: async (context) => {
          const { id } = context.path;
          const key = () => textAt(groups.get(id)?.attributes ?? {}, "displayName").toLowerCase();
          const before = key();
          const reply = await patchGroup(context);
          if (key() !== before) renamed.add(id);
          return reply;
        },
      }))(showing(provider));
    },
  },
  {
    name: "group-delete-needs-a-body",
    breaks: ["OKTA-group/deleted"],
    clause: "with a Content-Type and no body",
    because: "a framework that parses whatever announces JSON",
    transport: refuses(
      ["DELETE Group"],
      400,
      "Body can't be empty when the content type is JSON",
      ({ headers, body }) => headers["content-type"] !== undefined && body === "",
    ),
  },
  {
    name: "deleted-group-stays-found",
    breaks: ["OKTA-group/deleted", "RFC7644-3.6/not-listed"],
    clause: { "OKTA-group/deleted": "gone from lookups" },
    because: "the search index is told at night",
    decorate: (provider) => {
      const deleted = new Map<string, Group>();
      return replaceOperations(({ deleteGroup, listGroups }, { tables: { groups } }) => ({
        deleteGroup: async (context) => {
          const group = groups.get(context.path.id);
          const reply = await deleteGroup(context);
          if (group) deleted.set(group.id, group);
          return reply;
        },
        listGroups: async (context) => {
          const { filter = "" } = context.query;
          const sought = [...deleted.values()].filter(({ attributes }) =>
            filter.includes(textAt(attributes, "displayName")),
          );
          sought.forEach((group) => groups.put(group));
          const reply = await listGroups(context);
          sought.forEach(({ id }) => groups.delete(id));
          return reply;
        },
      }))(provider);
    },
  },
  {
    name: "reactivation-rejoins-groups",
    breaks: ["OKTA-group/remove-inactive"],
    clause: "stay out when active again",
    because: "memberships are restored from what they were before the deactivation",
    decorate: (provider) => {
      const before = new Map<string, readonly string[]>();
      return replaceOperations(({ patchUser }, { tables: { users, groups } }) => ({
        patchUser: async (context) => {
          const { id } = context.path;
          const was = users.get(id)?.attributes["active"];
          const reply = await patchUser(context);
          const is = users.get(id)?.attributes["active"];
          if (was !== false && is === false) {
            before.set(
              id,
              [...groups.of(id)].map((group) => group.id),
            );
          }
          if (was !== false || is !== true) return reply;
          for (const group of (before.get(id) ?? []).map((each) => groups.get(each))) {
            if (group) groups.put({ ...group, memberIds: new Set([...group.memberIds, id]) });
          }
          return reply;
        },
      }))(provider);
    },
  },
  {
    name: "group-with-members-created-empty-handed",
    breaks: ["OKTA-group/created"],
    clause: "with its members inside",
    because: "members are added by PATCH here",
    decorate: replaceOperations(({ createGroup }) => ({
      createGroup: (context) => {
        const { body } = context;
        const members = isObject(body) ? body["members"] : undefined;
        return Array.isArray(members) && members.length > 1
          ? errorReply(501, "A group is created without members")
          : createGroup(context);
      },
    })),
  },
];
