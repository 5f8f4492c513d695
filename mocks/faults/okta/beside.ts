// Providers that touch what stands beside: a change of one user or of a membership reaches others, or the user's state.

import { afterMembership } from "../../fault-kit/after-membership.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault, Decorate } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import { managerIdOf } from "../../manager-reference.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import type { User } from "../../tables/user-table.ts";

const deactivatedWith = (isMeant: (other: User, user: User) => boolean): Decorate =>
  afterPatch((before, after, provider) => {
    if (before.attributes["active"] === false || after.attributes["active"] !== false) return;
    const others = [...provider.tables.users.all()].filter((other) => isMeant(other, after));
    for (const other of others) setAttributes(provider, other.id, { active: false });
  });

/** A deactivation of a user makes everybody inactive who has the name. */
export const deactivationOfNamesakes: Fault = {
  name: "deactivation-of-namesakes",
  breaks: ["OKTA-deactivate/changes-nothing-else"],
  clause: "nor of another with the same names",
  because: "UPDATE … WHERE display_name = ?",
  decorate: deactivatedWith(
    (other, user) =>
      textAt(other.attributes, "displayName") === textAt(user.attributes, "displayName"),
  ),
};

/** A deactivation of a manager makes everybody inactive who reports to them. */
export const deactivationOfReports: Fault = {
  name: "deactivation-of-reports",
  breaks: ["OKTA-deactivate/changes-nothing-else"],
  clause: "nor of one who reports to them",
  because: "a rule that cascades along the reference",
  decorate: deactivatedWith((other, user) => managerIdOf(other.attributes) === user.id),
};

/** A password that is set makes an inactive user active. */
export const passwordSyncReactivates: Fault = {
  name: "password-sync-reactivates",
  breaks: ["OKTA-password/changes-nothing-else"],
  clause: "active, where it is false",
  because: "a new password unlocks an account",
  decorate: afterPatch((before, after, provider) => {
    if (before.passwordDigest !== after.passwordDigest)
      setAttributes(provider, after.id, { active: true });
  }),
};

/** Who leaves a group is made inactive. */
export const leaverDeactivated: Fault = {
  name: "leaver-deactivated",
  breaks: ["OKTA-group/two-groups"],
  clause: "stay active",
  because: "access comes by groups, so who leaves one is taken to lose all of it",
  decorate: afterMembership("patchGroup", "left", (id, provider) => {
    setAttributes(provider, id, { active: false });
  }),
};

/** Who joins a group is made active. */
export const joinerReactivated: Fault = {
  name: "joiner-reactivated",
  breaks: ["OKTA-group/add-appends"],
  clause: "stays inactive",
  because: "a member is invited, and an invitation makes active",
  decorate: afterMembership("patchGroup", "joined", (id, provider) => {
    setAttributes(provider, id, { active: true });
  }),
};

/** Who joins a group gets the display of the member for a displayName. */
export const displayOverwritesName: Fault = {
  name: "display-overwrites-name",
  breaks: ["OKTA-group/add-appends"],
  clause: "the user stays as before",
  because: "a member is saved with all that came of them",
  decorate: afterMembership("patchGroup", "joined", (id, provider, body) => {
    const text = JSON.stringify(body);
    const display = new RegExp(`"value":"${id}","display":"([^"]*)"`).exec(text)?.[1];
    if (display !== undefined) setAttributes(provider, id, { displayName: display });
  }),
};

/** A group that is created again under a name gets the members of the one that was deleted. */
export const groupComesBackWithMembers: Fault = {
  name: "group-comes-back-with-members",
  breaks: ["OKTA-group/members-shown"],
  clause: "no member of a deleted group of that name",
  because: "a delete marks the row, and a create takes the mark away",
  decorate: (provider) => {
    const deleted = new Map<string, ReadonlySet<string>>();
    return replaceOperations(({ deleteGroup, createGroup, getGroup }, { tables: { groups } }) => ({
      deleteGroup: (context) => {
        const group = groups.get(context.path.id);
        if (group) deleted.set(textAt(group.attributes, "displayName"), group.memberIds);
        return deleteGroup(context);
      },
      createGroup: async (context) => {
        const reply = await createGroup(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        const group = groups.get(id);
        const old = group && deleted.get(textAt(group.attributes, "displayName"));
        if (!group || !old) return reply;
        groups.put({ ...group, memberIds: new Set([...group.memberIds, ...old]) });
        return { ...(await getGroup({ ...context, path: { id } })), status: 201 };
      },
    }))(provider);
  },
};

/** A user who is created again under a userName is in the groups, and has the title, of the one who was deleted. */
export const userComesBackWithMemberships: Fault = {
  name: "user-comes-back-with-memberships",
  breaks: ["OKTA-create/readable"],
  clause: "nothing of a deleted user of that name",
  because: "a delete marks the row, and a create takes the mark away",
  decorate: (provider) => {
    const deleted = new Map<string, { title: Json; groups: string[] }>();
    return replaceOperations(({ deleteUser, createUser, getUser }, { tables }) => ({
      deleteUser: (context) => {
        const { id } = context.path;
        const user = tables.users.get(id);
        const groups = tables.groups.of(id).map((group) => group.id);
        const title = user?.attributes["title"] ?? null;
        if (user) deleted.set(textAt(user.attributes, "userName"), { title, groups });
        return deleteUser(context);
      },
      createUser: async (context) => {
        const reply = await createUser(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        const user = tables.users.get(id);
        const old = user && deleted.get(textAt(user.attributes, "userName"));
        if (!user || !old) return reply;
        if (user.attributes["title"] === undefined)
          setAttributes(provider, id, { title: old.title });
        for (const groupId of old.groups) {
          const group = tables.groups.get(groupId);
          if (group) tables.groups.put({ ...group, memberIds: new Set([...group.memberIds, id]) });
        }
        return { ...(await getUser({ ...context, path: { id } })), status: 201 };
      },
    }))(provider);
  },
};
