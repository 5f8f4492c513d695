// Faulty providers for the rows of rfc7644/delete.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { withoutEach } from "../../fault-kit/change-listed.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { managerIdOf } from "../../manager-reference.ts";
import type { Provider } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";
import type { Reply } from "../../reply.ts";
import type { Group } from "../../tables/group-table.ts";
import type { User } from "../../tables/user-table.ts";

/** A create with a deleted user's userName, refused. */
export const deletedNamesStayTaken: Fault = {
  name: "deleted-names-stay-taken",
  breaks: ["RFC7644-3.6/user-name-free"],
  because: "deleted users are only marked, and the constraint ignores the mark",
  decorate: (provider) => {
    const names = new Set<string>();
    return replaceOperations(({ createUser, deleteUser }) => ({
      deleteUser: (context) => {
        const user = context.provider.tables.users.get(context.path.id);
        if (user) names.add(textAt(user.attributes, "userName"));
        return deleteUser(context);
      },
      createUser: (context) => {
        if (isObject(context.body) && names.has(textAt(context.body, "userName"))) {
          throw new ScimError({ status: 409, scimType: "uniqueness", detail: "userName is taken" });
        }
        return createUser(context);
      },
    }))(provider);
  },
};

/** Deleted users who can still be found. */
export const deletedStayListed: Fault = {
  name: "deleted-stay-listed",
  breaks: ["RFC7644-3.6/not-listed"],
  because: "deleted users are only marked, and queries ignore the mark",
  decorate: (provider) => {
    const deleted = new Map<string, User>();
    return replaceOperations(({ deleteUser, listUsers }) => ({
      deleteUser: async (context) => {
        const user = context.provider.tables.users.get(context.path.id);
        const reply = await deleteUser(context);
        if (user) deleted.set(user.id, user);
        return reply;
      },
      listUsers: async (context) => {
        const { users } = context.provider.tables;
        const sought = [...deleted.values()].filter(({ attributes }) =>
          context.query.filter?.includes(textAt(attributes, "userName")),
        );
        sought.forEach((user) => users.put(user));
        const reply = await listUsers(context);
        sought.forEach(({ id }) => users.delete(id));
        return reply;
      },
    }))(provider);
  },
};

/** Deleted users who can still be read. */
export const deletedStayReadable: Fault = {
  name: "deleted-stay-readable",
  breaks: ["RFC7644-3.6/gone"],
  clause: "a GET",
  because: "deleted users are only marked, and reads ignore the mark",
  decorate: (provider) => {
    const deleted = new Map<string, Reply>();
    return replaceOperations(({ deleteUser, getUser }) => ({
      deleteUser: async (context) => {
        const last = await getUser({ ...context, headers: {} });
        const reply = await deleteUser(context);
        deleted.set(context.path.id, last);
        return reply;
      },
      getUser: (context) => deleted.get(context.path.id) ?? getUser(context),
    }))(provider);
  },
};

export const rfc7644DeleteParts: readonly Fault[] = [
  {
    /** A lookup by displayName that still finds a deleted group. */
    name: "deleted-group-stays-found",
    breaks: ["OKTA-group/deleted", "RFC7644-3.6/not-listed"],
    clause: { "OKTA-group/deleted": "gone from lookups" },
    because: "the search index is updated at night",
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
    /** A DELETE of a deleted or unknown user, answered with 204. */
    name: "delete-again-acknowledged",
    breaks: ["RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
    clause: { "RFC7644-3.6/gone": "a DELETE of a user" },
    because: "a DELETE of no rows isn't an error in the database",
    decorate: replaceOperations(({ deleteUser }, { tables: { users } }) => ({
      deleteUser: (context) =>
        users.get(context.path.id) ? deleteUser(context) : { status: 204, headers: {} },
    })),
  },
  {
    /** A PATCH of a deleted user, answered with 204. */
    name: "patch-of-a-deleted-user-acknowledged",
    breaks: ["RFC7644-3.6/gone"],
    clause: "a PATCH of a user",
    because: "changes are queued by id, and no code checks that the user exists",
    decorate: (provider) => {
      const deleted = new Set<string>();
      return replaceOperations(({ deleteUser, patchUser }) => ({
        deleteUser: async (context) => {
          const reply = await deleteUser(context);
          deleted.add(context.path.id);
          return reply;
        },
        patchUser: (context) =>
          deleted.has(context.path.id) ? { status: 204, headers: {} } : patchUser(context),
      }))(provider);
    },
  },
  {
    /** A conditional GET of a deleted user: 304. */
    name: "deleted-user-not-modified",
    breaks: ["RFC7644-3.6/gone"],
    clause: "GET",
    because: "the cache answers before the users are asked",
    decorate: replaceOperations(({ getUser }, { tables: { users } }) => ({
      getUser: (context) =>
        context.headers["if-none-match"] === "*" && users.get(context.path.id) === undefined
          ? { status: 304, headers: {} }
          : getUser(context),
    })),
  },
  {
    /** A DELETE of an unknown group, answered with 204. */
    name: "delete-of-unknown-group-acknowledged",
    breaks: ["RFC7644-3.12/not-found", "RFC7644-3.6/gone", "OKTA-group/unknown-id"],
    clause: {
      "RFC7644-3.12/not-found": "a DELETE of a group",
      "RFC7644-3.6/gone": "a DELETE of a group",
      "OKTA-group/unknown-id": "a delete",
    },
    at: ["DELETE Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ deleteGroup }, { tables }) => ({
      deleteGroup: (context) =>
        tables.groups.get(context.path.id) ? deleteGroup(context) : { status: 204, headers: {} },
    })),
  },
];

/** Does something to each user who reports to a user that is deleted. */
const toReports = (touch: (report: User, provider: Provider) => void): Decorate =>
  replaceOperations(({ deleteUser }, { tables: { users } }) => ({
    deleteUser: async (context) => {
      const { id } = context.path;
      const reports = [...users.all()].filter(({ attributes }) => managerIdOf(attributes) === id);
      const reply = await deleteUser(context);
      reports.forEach((report) => touch(report, context.provider));
      return reply;
    },
  }));

/** A delete of a manager that deletes those who report to them. */
export const managersReportsDeletedToo: Fault = {
  name: "managers-reports-deleted-too",
  breaks: ["RFC7644-3.6/leaves-others"],
  clause: "delete another user, who reports to the user",
  because: "ON DELETE CASCADE on the column of the manager",
  decorate: toReports(({ id }, { tables }) => tables.users.delete(id)),
};

/** A delete of a manager that makes those inactive who report to them. */
export const managersReportsDeactivated: Fault = {
  name: "managers-reports-deactivated",
  breaks: ["RFC7644-3.6/leaves-others"],
  clause: "change another user",
  because: "a user without a manager must wait until one approves the account",
  decorate: toReports(({ id }, provider) => setAttributes(provider, id, { active: false })),
};

/** A delete of a user that empties the user's groups. */
export const deletedUserEmptiesGroups: Fault = {
  name: "deleted-user-empties-groups",
  breaks: ["RFC7644-3.6/leaves-others"],
  clause: "another member of a group",
  because: "memberships are deleted by the group's id alone",
  decorate: replaceOperations(({ deleteUser }, { tables: { groups } }) => ({
    deleteUser: async (context) => {
      const left = groups.of(context.path.id);
      const reply = await deleteUser(context);
      for (const group of left) groups.put({ ...group, memberIds: new Set() });
      return reply;
    },
  })),
};

/** A delete of a user after which no lookup by e-mail address finds others with the same one. */
export const deletedAddressForgotten: Fault = {
  name: "deleted-address-forgotten",
  breaks: ["RFC7644-3.6/leaves-others"],
  clause: "a user with the same address",
  because: "the entry in the index is deleted by its key, and others are in it",
  decorate: (provider) => {
    const lost = new Set<string>();
    return replaceOperations(({ deleteUser, listUsers }, { tables: { users } }) => ({
      deleteUser: async (context) => {
        const { id } = context.path;
        const emails = listAt(users.get(id)?.attributes ?? {}, "emails").filter(isObject);
        const ids = emails.flatMap((email) => users.idsByEmail(textAt(email, "value")));
        const reply = await deleteUser(context);
        ids.filter((each) => each !== id).forEach((each) => lost.add(each));
        return reply;
      },
      listUsers: async (context) => {
        const found = await listUsers(context);
        return context.query.filter?.startsWith("emails") ? withoutEach(found, lost) : found;
      },
    }))(provider);
  },
};

/** A delete of a user answered with 200. */
export const deleteAnswersOk: Fault = {
  name: "delete-answers-ok",
  breaks: ["RFC7644-3.6/deleted"],
  because: "200 is the framework's default for a handler that returns nothing",
  transport: (reply, { method, path }) =>
    method === "DELETE" && path.startsWith("/Users/") && reply.status === 204
      ? { ...reply, status: 200 }
      : reply,
};
