// Providers that are wrong about names of groups, and about what one group has to do with another.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { changeListed, withoutEach } from "../../fault-kit/change-listed.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { pause } from "../../fault-kit/pause.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { rereadWrite } from "../../fault-kit/reread-write.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";

/** A create of a second group with a taken name that replaces the first group. */
export const secondGroupTakesTheFirst: Fault = {
  name: "second-group-takes-the-first",
  breaks: ["OKTA-group/name-taken-leaves-first", "OKTA-group/name-taken"],
  clause: { "OKTA-group/name-taken-leaves-first": "its own id" },
  because: "the create is an upsert by name, meant for linked groups",
  decorate: replaceOperations(({ createGroup, replaceGroup }, { tables: { groups } }) => ({
    createGroup: async (context) => {
      const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
      const [id] = groups.idsByDisplayName(name);
      if (id === undefined) return createGroup(context);
      const reply = await replaceGroup({ ...context, path: { id } });
      return reply.status === 200 ? { ...reply, status: 201 } : reply;
    },
  })),
};

/** A create of a second group with a taken name that is refused, but gives its members to the first group. */
export const refusedGroupLeavesMembers: Fault = {
  name: "refused-group-leaves-members",
  breaks: ["OKTA-group/name-taken-leaves-first"],
  clause: "change nothing of the other",
  because: "members are stored under the group's name before the constraint is checked",
  decorate: replaceOperations(({ createGroup, replaceGroup }, { tables: { groups } }) => ({
    createGroup: async (context) => {
      const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
      const [id] = groups.idsByDisplayName(name);
      if (id !== undefined) await replaceGroup({ ...context, path: { id } });
      return createGroup(context);
    },
  })),
};

/** A create of a group with an apostrophe in its name, which ends in 500. */
export const apostropheInGroupNameFails: Fault = {
  name: "apostrophe-in-group-name-fails",
  breaks: ["OKTA-group/odd-names-kept"],
  clause: "no server error",
  because: "the name is put into a query without escaping",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
      if (!name.includes("'")) return createGroup(context);
      throw new ScimError({ status: 500, detail: "The database refused the query" });
    },
  })),
};

/** A create of a user with an apostrophe in the userName, which ends in 500. */
export const apostropheInUserNameFails: Fault = {
  name: "apostrophe-in-user-name-fails",
  breaks: ["OKTA-create/odd-values-kept"],
  clause: "no server error",
  because: "the name is put into a query without escaping",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const name = isObject(context.body) ? textAt(context.body, "userName") : "";
      if (!name.includes("'")) return createUser(context);
      throw new ScimError({ status: 500, detail: "The database refused the query" });
    },
  })),
};

/** A create of a group that leaves out the members after an unknown one. */
export const createStopsAtUnknownMember: Fault = {
  name: "create-stops-at-unknown-member",
  breaks: ["OKTA-group/unknown-member"],
  clause: "in a create of a group",
  because: "an exception in a loop, caught outside of it",
  decorate: rereadWrite("createGroup", (body, { tables: { users, groups } }) => {
    const members = listAt(body, "members");
    const isKnown = (id: string) => users.get(id) !== undefined || groups.get(id) !== undefined;
    const known = memberIds(members).map(isKnown);
    return known.includes(false)
      ? { ...body, members: members.slice(0, known.indexOf(false)) }
      : body;
  }),
};

/** An add to a group that takes the user out of every other group. */
export const addMovesMember: Fault = {
  name: "add-moves-member",
  breaks: ["OKTA-group/add-appends", "OKTA-race/memberships"],
  clause: { "OKTA-group/add-appends": "the user's other groups" },
  because: "a user has one group: the column holds one id, also for two requests at the same time",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
    patchGroup: async (context) => {
      const before = groups.get(context.path.id)?.memberIds ?? new Set();
      const reply = await patchGroup(context);
      const group = groups.get(context.path.id);
      if (!group) return reply;
      const joined = [...group.memberIds].filter((id) => !before.has(id));
      for (const id of joined) groups.leave(id);
      groups.put(group);
      return reply;
    },
  })),
};

/** A delete of a group that deletes the members who are in no other group. */
export const groupDeleteDeletesItsOwn: Fault = {
  name: "group-delete-deletes-its-own",
  breaks: ["OKTA-group/delete-leaves-people"],
  clause: "those in no other group",
  because: "a user without a group counts as unused, and is removed",
  decorate: replaceOperations(({ deleteGroup }, { tables: { users, groups } }) => ({
    deleteGroup: async (context) => {
      const members = groups.get(context.path.id)?.memberIds ?? [];
      const reply = await deleteGroup(context);
      for (const id of members) if (groups.of(id).length === 0) users.delete(id);
      return reply;
    },
  })),
};

const waitMs = 1000;

/** A rename that writes back the members whom the group had when it began. */
export const renameWritesMembersBack: Fault = {
  name: "rename-writes-members-back",
  breaks: ["OKTA-race/memberships"],
  clause: "a rename",
  because: "the group is read and written whole, whatever changes in between",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => {
    const crossing = new Crossing();
    return {
      patchGroup: async (context) => {
        const before = groups.get(context.path.id);
        const isRename = !context.rawBody.includes("members");
        await crossing.meet(context.path.id, isRename ? waitMs : 0);
        if (!isRename || before === undefined) return patchGroup(context);
        // The change of membership goes on at the same moment, and is stored first.
        await pause(20);
        if (groups.get(before.id)) groups.put(before);
        return patchGroup(context);
      },
    };
  }),
};

/** The ids of all whom the operations of a PATCH add. */
function addedBy(body: Json | undefined): string[] {
  const operations = isObject(body) ? listAt(body, "Operations").filter(isObject) : [];
  return operations.flatMap(({ value }) => memberIds(value));
}

/** A user who is added to two groups at the same time, and is in one of them. */
export const addedToTwoGroupsInOne: Fault = {
  name: "added-to-two-groups-in-one",
  breaks: ["OKTA-race/memberships"],
  clause: "of two with a common member",
  because: "a user's groups are a list in the user's row: read, change, write",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => {
    const underWay = new Map<string, string>();
    return {
      patchGroup: async (context) => {
        const { id } = context.path;
        const joining = /"op":"add"/.test(context.rawBody) ? addedBy(context.body) : [];
        const late = joining.filter((user) => (underWay.get(user) ?? id) !== id);
        for (const user of joining) underWay.set(user, id);
        await pause(50);
        for (const user of joining) underWay.delete(user);
        const reply = await patchGroup(context);
        const group = groups.get(id);
        if (!group || late.length === 0) return reply;
        const memberIdsLeft = [...group.memberIds].filter((user) => !late.includes(user));
        groups.put({ ...group, memberIds: new Set(memberIdsLeft) });
        return reply;
      },
    };
  }),
};

/** A PUT of a user that ends memberships which began while it was carried out. */
export const putEndsNewMemberships: Fault = {
  name: "put-ends-new-memberships",
  breaks: ["OKTA-race/memberships"],
  clause: "an update of a member",
  because: "a PUT reads the whole account, groups too, and writes it back",
  decorate: (provider) => {
    const crossing = new Crossing();
    return replaceOperations(({ patchGroup, replaceUser }, { tables: { groups } }) => ({
      patchGroup: async (context) => {
        await crossing.meet("membership");
        return patchGroup(context);
      },
      replaceUser: async (context) => {
        const { id } = context.path;
        const before = groups.of(id).map((group) => group.id);
        await crossing.meet("membership");
        await pause(60);
        for (const group of groups.of(id).filter((each) => !before.includes(each.id))) {
          const memberIds = new Set([...group.memberIds].filter((each) => each !== id));
          groups.put({ ...group, memberIds });
        }
        return replaceUser(context);
      },
    }))(provider);
  },
};

/** A lookup of a group that shows at most twenty members. */
export const lookupCutsMembers: Fault = {
  name: "lookup-cuts-members-at-twenty",
  breaks: ["OKTA-group/members-shown"],
  clause: "every member, in a lookup too",
  because: "lists of groups are made for pages that show a few of the members",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) =>
      changeListed(await listGroups(context), (group) =>
        "members" in group ? { ...group, members: listAt(group, "members").slice(0, 20) } : group,
      ),
  })),
};

/** An add of an existing member and a new one, refused. */
export const oldMemberBesideNewRefused: Fault = {
  name: "old-member-beside-new-refused",
  breaks: ["OKTA-group/same-members-again"],
  clause: "with a new one",
  because: "all members are added with one INSERT, which fails if one is already there",
  decorate: rereadGroupPatch((sent, group) => {
    const present = memberIds(group["members"]);
    const isRefused = sent.some(({ op, value }) => {
      const added = op === "add" ? memberIds(value) : [];
      return added.length > 1 && added.some((id) => present.includes(id));
    });
    if (!isRefused) return sent;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail: "Already a member" });
  }),
};

/** A delete of a group after which no lookup by displayName finds others with the same one. */
export const deletedGroupNameForgotten: Fault = {
  name: "deleted-group-name-forgotten",
  breaks: ["RFC7644-3.6/leaves-others", "OKTA-group/name-taken"],
  clause: { "RFC7644-3.6/leaves-others": "a group with the same name" },
  because:
    "the entry in the index is deleted by its key, and others are in it; only names that aren't unique show it",
  decorate: (provider) => {
    const lost = new Set<string>();
    const shared = replaceBehaviour(() => ({ isDisplayNameTaken: () => false }))(provider);
    return replaceOperations(({ deleteGroup, listGroups }, { tables: { groups } }) => ({
      deleteGroup: async (context) => {
        const { id } = context.path;
        const group = groups.get(id);
        const name = group === undefined ? "" : textAt(group.attributes, "displayName");
        const ids = groups.idsByDisplayName(name).filter((each) => each !== id);
        const reply = await deleteGroup(context);
        ids.forEach((each) => lost.add(each));
        return reply;
      },
      listGroups: async (context) => {
        const found = await listGroups(context);
        return context.query.filter?.startsWith("displayName") ? withoutEach(found, lost) : found;
      },
    }))(shared);
  },
};
