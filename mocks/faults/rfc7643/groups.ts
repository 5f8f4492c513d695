// Faulty providers for the rows of rfc7643/groups.

import {
  isObject,
  isSame,
  type Json,
  type JsonObject,
  type Resource,
} from "../../../src/scim/resource.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { Group } from "../../tables/group-table.ts";
import type { Tables } from "../../tables/tables.ts";

/** @param choose of the groups of a user who was deleted those that keep them */
const keptIn = (choose: (groups: readonly Group[]) => readonly Group[]) =>
  replaceOperations(({ deleteUser }, { tables: { groups } }) => ({
    deleteUser: async (context) => {
      const before = choose(groups.of(context.path.id));
      const reply = await deleteUser(context);
      for (const group of before) groups.put(group);
      return reply;
    },
  }));

/** Deleted users who are still members of groups. */
export const deletedStayMembers: Fault = {
  name: "deleted-stay-members",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  because: "memberships have no foreign key",
  decorate: keptIn((groups) => groups),
};

/** Deleted users who are still members of their second group. */
export const deletedLeaveTheFirstGroup: Fault = {
  name: "deleted-leave-the-first-group",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  clause: "a user, of each of two groups",
  because: "LIMIT 1",
  decorate: keptIn(([, ...others]) => others),
};

type ChangeEach = (baseUrl: string) => (each: JsonObject) => JsonObject;

const referredTo =
  (endpoint: "Users" | "Groups"): ChangeEach =>
  (baseUrl) =>
  (each) => ({ ...each, $ref: `${baseUrl}/${endpoint}/${textAt(each, "value")}` });

const showingEachMember = (change: ChangeEach) =>
  replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      return { ...shown, members: listAt(shown, "members").filter(isObject).map(change(baseUrl)) };
    },
  }));

/** Members whose $ref leads to a group. */
export const memberReferencesGroup: Fault = {
  name: "member-references-group",
  breaks: ["RFC7643-4.2/member-value", "RFC7643-2.3.7/reference-resolves"],
  clause: "$ref of a user",
  because: "the URI is made from the requested endpoint, and the resource isn't there",
  decorate: showingEachMember(referredTo("Groups")),
};

/** Groups that can't have groups as members. */
export const nestedGroupDropped: Fault = {
  name: "nested-group-dropped",
  breaks: ["RFC7643-4.2/nested-groups"],
  because: "memberships refer only to the table of users",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body, provider } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      const members = body["members"].filter(
        (member) =>
          isObject(member) && provider.tables.users.get(textAt(member, "value")) !== undefined,
      );
      return createGroup({ ...context, body: { ...body, members } });
    },
  })),
};

/** A PUT of a user with an empty list of groups that ends every membership. */
export const putChangesMemberships: Fault = {
  name: "put-changes-memberships",
  breaks: ["RFC7643-4.1.2/groups-read-only"],
  clause: "leaves one, by a PUT",
  because: "the list is stored like any other",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { body, path, provider } = context;
      const reply = await replaceUser(context);
      if (!isObject(body) || !isSame(body["groups"], [])) return reply;
      provider.tables.groups.leave(path.id);
      return reply;
    },
  })),
};

type Show = (userId: string, shown: Resource, baseUrl: string) => Resource;

const showing = (show: Show) =>
  replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      show(user.id, representUser(user, tables, baseUrl), baseUrl),
  }));

const showingEachGroup = (change: ChangeEach) =>
  showing((_id, { groups, ...shown }, baseUrl) => {
    if (!Array.isArray(groups)) return shown;
    return { ...shown, groups: groups.filter(isObject).map(change(baseUrl)) };
  });

/** Gets each user who leaves a group through a PATCH. */
const leaving = (note: (userId: string, groupId: string) => void) =>
  rereadGroupPatch((sent, group) => {
    const removed = sent.filter(({ op }) => op === "remove").map((each) => textAt(each, "path"));
    for (const id of memberIds(group["members"])) {
      if (removed.some((path) => path.includes(`"${id}"`))) note(id, textAt(group, "id"));
    }
    return sent;
  });

const withGroup = (shown: Resource, groupId: string, baseUrl: string): Resource => {
  const groups = listAt(shown, "groups");
  const stale = { value: groupId, $ref: `${baseUrl}/Groups/${groupId}`, type: "direct" };
  return { ...shown, groups: [...groups, stale] };
};

/** Adds the user to the groups that a body names. */
function join(body: Json | undefined, userId: string, { groups }: Tables): void {
  if (!isObject(body) || userId === "") return;
  for (const groupId of memberIds(body["groups"])) {
    const group = groups.get(groupId);
    if (group) groups.put({ ...group, memberIds: new Set([...group.memberIds, userId]) });
  }
}

/** Joins the user to the groups that a PATCH names, and hides that operation from the engine. */
function joiningByPatch(provider: Provider): Provider {
  const passing = rereadUserPatch((sent) => (sent["path"] === "groups" ? nothing : sent));
  return replaceOperations(({ patchUser }, { tables }) => ({
    patchUser: async (context) => {
      const reply = await patchUser(context);
      const sent = isObject(context.body) ? context.body["Operations"] : undefined;
      for (const operation of Array.isArray(sent) ? sent.filter(isObject) : []) {
        if (operation["path"] !== "groups") continue;
        join({ groups: operation["value"] ?? null }, context.path.id, tables);
      }
      return reply;
    },
  }))(passing(provider));
}

export const membershipFaults: readonly Fault[] = [
  {
    /** A user removed from one group who shows no groups any more. */
    name: "leaving-one-group-hides-the-others",
    breaks: ["RFC7643-4.1.2/groups-complete"],
    clause: "exactly the groups, after leaving one of two: none missing",
    because: "the first removal deletes the member's whole entry in the index",
    decorate: (provider) => {
      const left = new Set<string>();
      const show = showing((id, shown) => (left.has(id) ? without(shown, "groups") : shown));
      return show(leaving((id) => left.add(id))(provider));
    },
  },
  {
    /** A user removed from a group who shows it still. */
    name: "a-group-that-was-left-stays-shown",
    breaks: ["RFC7643-4.1.2/groups-complete"],
    clause: "exactly the groups, after leaving one of two",
    because: "the user's page is cached",
    decorate: (provider) => {
      const left = new Map<string, string>();
      const show = showing((id, shown, baseUrl) => {
        const groupId = left.get(id);
        return groupId === undefined ? shown : withGroup(shown, groupId, baseUrl);
      });
      return show(leaving((id, groupId) => left.set(id, groupId))(provider));
    },
  },
  {
    /** A user who still shows a group that was deleted. */
    name: "a-group-that-was-deleted-stays-shown",
    breaks: ["RFC7643-4.1.2/groups-complete"],
    clause: "exactly the groups, after one is deleted",
    because: "the user's page is cached",
    decorate: (provider) => {
      const deleted = new Map<string, string>();
      const show = showing((id, shown, baseUrl) => {
        const groupId = deleted.get(id);
        return groupId === undefined ? shown : withGroup(shown, groupId, baseUrl);
      });
      const note = replaceOperations(({ deleteGroup }, { tables }) => ({
        deleteGroup: (context) => {
          for (const id of tables.groups.get(context.path.id)?.memberIds ?? []) {
            deleted.set(id, context.path.id);
          }
          return deleteGroup(context);
        },
      }));
      return show(note(provider));
    },
  },
  {
    /** A user whose groups have a $ref below /Users. */
    name: "groups-referred-to-as-users",
    breaks: ["RFC7643-4.1.2/groups-value", "RFC7643-2.3.7/reference-resolves"],
    clause: "$ref",
    because: "the URI is made from the requested endpoint, and the resource isn't there",
    decorate: showingEachGroup(referredTo("Users")),
  },
  {
    /** A user whose groups are all indirect. */
    name: "every-membership-is-indirect",
    breaks: ["RFC7643-4.1.2/direct-membership"],
    because: "memberships are read from a view that holds those through nested groups",
    decorate: showingEachGroup(() => (group) => ({ ...group, type: "indirect" })),
  },
  {
    /** A group whose members all have a $ref below /Users, groups too. */
    name: "member-group-referred-to-as-user",
    breaks: ["RFC7643-4.2/member-value"],
    clause: "$ref of a group",
    because: "the code is from a time when every member was a user",
    decorate: showingEachMember(referredTo("Users")),
  },
  {
    /** A create with groups that makes the user a member of them. */
    name: "create-joins-groups",
    breaks: ["RFC7643-4.1.2/groups-read-only"],
    clause: "joins one, by a create",
    at: ["POST User"],
    because: "the list is stored like any other",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: async (context) => {
        const reply = await createUser(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        join(context.body, id, context.provider.tables);
        return reply;
      },
    })),
  },
  {
    /** A PUT with groups that makes the user a member of them, after the answer is made. */
    name: "put-joins-groups-once-answered",
    breaks: ["RFC7643-4.1.2/groups-read-only", "RFC7644-3.5.1/read-only-ignored"],
    clause: {
      "RFC7643-4.1.2/groups-read-only": "joins one, by a PUT",
      "RFC7644-3.5.1/read-only-ignored": "groups",
    },
    at: ["PUT User"],
    because: "the list is stored like any other",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: async (context) => {
        const reply = await replaceUser(context);
        join(context.body, context.path.id, context.provider.tables);
        return reply;
      },
    })),
  },
  {
    /** A PATCH of groups that makes the user a member of them. */
    name: "patch-joins-groups",
    breaks: ["RFC7643-4.1.2/groups-read-only"],
    clause: "joins one, by a PATCH",
    at: ["PATCH User"],
    because: "the list is stored like any other",
    decorate: joiningByPatch,
  },
];

/** A deleted group that stays a member of another. */
export const deletedGroupStaysMember: Fault = {
  name: "deleted-group-stays-a-member",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  clause: "a group",
  because: "a delete cleans up only members that are users",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: async (context) => {
      const { id } = context.path;
      const outer = groups.of(id);
      const reply = await deleteGroup(context);
      for (const group of outer) groups.put(group);
      return reply;
    },
  })),
};
