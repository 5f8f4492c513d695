// Providers that lose members: of large groups, one after the other, inactive ones, of other groups; and those for
// whom a group that is gone is still there.

import { afterMembership } from "../../fault-kit/after-membership.ts";
import type { Fault, Decorate } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Operations } from "../../provider.ts";
import type { Provider } from "../../provider.ts";
import type { Group } from "../../tables/group-table.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { listAt } from "../../attribute-access.ts";

/** A group shows a hundred members at most. */
export const membersCutAtAHundred: Fault = {
  name: "members-cut-at-a-hundred",
  breaks: ["OKTA-group/over-a-hundred", "OKTA-group/push-in-one"],
  clause: { "OKTA-group/over-a-hundred": "shown whole" },
  because: "the page size of lists holds for members too",
  large: true,
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      const members = listAt(shown, "members");
      return { ...shown, members: members.slice(0, 100) };
    },
  })),
};

/** A PATCH of a group that names more than twenty members refused. */
export const groupPatchLimitedToTwentyMembers: Fault = {
  name: "group-patch-limited-to-twenty-members",
  breaks: [
    "OKTA-group/hundred-changes",
    "OKTA-group/push-in-one",
    "OKTA-group/change-accepted",
    "OKTA-group/push-now",
  ],
  clause: { "OKTA-group/change-accepted": "one add of many" },
  because: "a limit of the database's, for each statement",
  large: true,
  decorate: rereadGroupPatch((sent) => {
    const named = sent.flatMap(({ value }) => memberIds(value));
    if (named.length > 20) throw badRequest("tooMany", "20 members at most");
    return sent;
  }),
};

/** A create of a group takes a hundred members at most. */
export const groupCreatedWithAHundred: Fault = {
  name: "group-created-with-a-hundred",
  breaks: ["OKTA-group/over-a-hundred"],
  clause: "created in one request",
  because: "the first batch is written, and the job for the others isn't started",
  large: true,
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      return createGroup({ ...context, body: { ...body, members: body["members"].slice(0, 100) } });
    },
  })),
};

/** A change of membership starts from what was there before the last one, until somebody reads the group. */
export const groupChangesFromStaleCopy: Fault = {
  name: "group-changes-from-stale-copy",
  breaks: ["OKTA-group/one-after-another", "OKTA-race/memberships"],
  because: "a replica that lags is read, and the primary is written",
  decorate: (provider) => {
    const stale = new Map<string, Group>();
    return replaceOperations(({ patchGroup, getGroup }, { tables: { groups } }) => ({
      patchGroup: async (context) => {
        const current = groups.get(context.path.id);
        const seen = stale.get(context.path.id);
        if (current && seen) groups.put({ ...current, memberIds: seen.memberIds });
        if (current) stale.set(current.id, seen ?? current);
        return patchGroup(context);
      },
      getGroup: (context) => {
        stale.delete(context.path.id);
        return getGroup(context);
      },
    }))(provider);
  },
};

/** A removal of somebody inactive is answered, and not done. */
export const inactiveMembersStay: Fault = {
  name: "inactive-members-stay",
  breaks: ["OKTA-group/remove-inactive", "RFC7644-3.5.2.2/by-value"],
  clause: {
    "OKTA-group/remove-inactive": "leave the group",
    "RFC7644-3.5.2.2/by-value": "takes away what matches",
  },
  because: "members are looked up among active people",
  decorate: rereadGroupPatch((sent, _group, { tables: { users } }) =>
    sent.filter(({ op, path }) => {
      const id = /value eq "([^"]*)"/.exec(String(path))?.[1] ?? "";
      return op !== "remove" || users.get(id)?.attributes["active"] !== false;
    }),
  ),
};

/** Who leaves one group leaves the others too. */
export const leaverLeavesEveryGroup: Fault = {
  name: "leaver-leaves-every-group",
  breaks: ["OKTA-group/two-groups", "OKTA-group/seen-from-the-person", "RFC7644-3.5.2.2/by-value"],
  clause: "stay in the others",
  because: "memberships are deleted by the user's id alone",
  decorate: afterMembership("patchGroup", "left", (id, { tables }) => {
    tables.groups.leave(id);
  }),
};

/** A read of a group that isn't there answered with an empty group. */
export const unknownGroupIsEmpty: Fault = {
  name: "unknown-group-is-empty",
  breaks: ["OKTA-group/unknown-id", "RFC7643-4.2/display-name-required"],
  clause: "a read",
  because: "a default object for what the cache hasn't",
  decorate: replaceOperations(({ getGroup }, { tables: { groups } }) => ({
    getGroup: (context) => {
      const { id } = context.path;
      if (groups.get(id) || !/^0091/.test(id)) return getGroup(context);
      const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
      const headers = { "content-type": "application/scim+json" };
      return { status: 200, headers, body: { schemas, id, displayName: "", members: [] } };
    },
  })),
};

/** A user goes on showing the groups that the user has left. */
export const leftGroupsStayShown: Fault = {
  name: "left-groups-stay-shown",
  breaks: ["OKTA-group/seen-from-the-person", "OKTA-group/remove-inactive"],
  clause: "no longer one that the user has left",
  because: "each profile has its own list of groups",
  decorate: showingLeftGroups(({ patchGroup }, { tables: { groups } }, left) => ({
    patchGroup: async (context) => {
      const { id } = context.path;
      const before = [...(groups.get(id)?.memberIds ?? [])];
      const reply = await patchGroup(context);
      const after = groups.get(id)?.memberIds;
      for (const member of before) if (after?.has(member) === false) left(member, id);
      return reply;
    },
  })),
};

/** A group that is deleted stays in the groups of its members. */
export const deletedGroupStaysWithMembers: Fault = {
  name: "deleted-group-stays-with-members",
  breaks: ["OKTA-group/deleted", "RFC7643-4.1.2/groups-complete"],
  clause: "gone from its members",
  because: "each profile has its own list of groups",
  decorate: showingLeftGroups(({ deleteGroup }, { tables: { groups } }, left) => ({
    deleteGroup: async (context) => {
      const { id } = context.path;
      const members = [...(groups.get(id)?.memberIds ?? [])];
      const reply = await deleteGroup(context);
      for (const member of members) left(member, id);
      return reply;
    },
  })),
};

/** @param make operations that say who has left which group, and is shown in it all the same */
function showingLeftGroups(
  make: (
    sound: Operations,
    provider: Provider,
    left: (userId: string, groupId: string) => void,
  ) => Partial<Operations>,
): Decorate {
  return (provider) => {
    const gone = new Map<string, string[]>();
    const showing = replaceBehaviour(({ representUser }) => ({
      representUser: (user, tables, baseUrl) => {
        const shown = representUser(user, tables, baseUrl);
        const groups = listAt(shown, "groups");
        const left = (gone.get(user.id) ?? []).map((value) => ({ value, type: "direct" }));
        return left.length === 0 ? shown : { ...shown, groups: [...groups, ...left] };
      },
    }));
    const left = (userId: string, groupId: string): void => {
      gone.set(userId, [...(gone.get(userId) ?? []), groupId]);
    };
    return replaceOperations((sound, own) => make(sound, own, left))(showing(provider));
  };
}

/** A delete of a group takes its members out of their other groups. */
export const groupDeleteEndsOtherMemberships: Fault = {
  name: "group-delete-ends-other-memberships",
  breaks: ["OKTA-group/delete-leaves-people"],
  clause: "their other groups",
  because: "memberships are deleted by the user's id alone",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: async (context) => {
      const members = [...(groups.get(context.path.id)?.memberIds ?? [])];
      const reply = await deleteGroup(context);
      for (const id of members) groups.leave(id);
      return reply;
    },
  })),
};

/** A list of groups that leaves their members out. */
export const groupListWithoutMembers: Fault = {
  name: "group-list-without-members",
  breaks: ["OKTA-import/entries-whole"],
  clause: "a group",
  because: "members are thought too many for a list",
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
