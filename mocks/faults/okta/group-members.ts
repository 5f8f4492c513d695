// Providers that are wrong about a group's members: how they are added, removed and replaced.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { afterMembership } from "../../fault-kit/after-membership.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** An add to a group that replaces the existing members. */
export const groupAddReplaces: Fault = {
  name: "group-add-replaces",
  breaks: [
    "OKTA-group/add-appends",
    "OKTA-group/remove-one",
    "OKTA-group/hundred-changes",
    "OKTA-group/link-keeps-members",
    "OKTA-race/memberships",
    "RFC7644-3.5.2.1/appends",
  ],
  clause: { "OKTA-group/link-keeps-members": "keep the existing members" },
  because: "the add removes the existing members, whatever the request is for",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["op"] === "add" ? { ...operation, op: "replace" } : operation,
    ),
  ),
};

/** A PATCH of a group with more than fifty operations, refused. */
export const groupPatchLimitedToFifty: Fault = {
  name: "group-patch-limited-to-fifty",
  breaks: ["OKTA-group/hundred-changes"],
  because: "the limit was chosen for the administrator's pages",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length <= 50) return sent;
    throw new ScimError({ status: 413, detail: "A PATCH has 50 operations at most" });
  }),
};

/** A PATCH of a group with more than one operation, refused. */
export const groupPatchTakesOneOperation: Fault = {
  name: "group-patch-takes-one-operation",
  breaks: [
    "OKTA-group/change-accepted",
    "OKTA-group/remove-one",
    "OKTA-group/add-appends",
    "OKTA-group/hundred-changes",
  ],
  clause: "removals first and one add",
  because: "the requests of all four rows have several operations",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length > 1) throw badRequest("invalidSyntax", "One operation at a time");
    return sent;
  }),
};

/** A removal of a user who isn't a member, refused. */
export const groupRemovalOfNobodyRefused: Fault = {
  name: "group-removal-of-nobody-refused",
  breaks: ["OKTA-group/remove-of-nobody", "RFC7644-3.5.2.2/absent-member"],
  clause: {
    "OKTA-group/remove-of-nobody": "succeed",
    "RFC7644-3.5.2.2/absent-member": "succeed",
  },
  because:
    "RFC 7644 §3.5.2.3 asks for noTarget if a replace has no match, but a removal isn't a replace",
  decorate: rereadGroupPatch((sent, group) => {
    const [first] = sent;
    const path = typeof first?.["path"] === "string" ? first["path"] : "";
    const [, id] = /^members\[value eq "(.+)"\]$/.exec(path) ?? [];
    if (id === undefined || memberIds(group["members"]).includes(id)) return sent;
    throw badRequest("noTarget", "Nobody matches the filter", "members");
  }),
};

/** A removal, in a request of several operations, that loses its filter and removes all members. */
export const groupRemoveEmpties: Fault = {
  name: "group-remove-empties",
  breaks: ["OKTA-group/add-appends", "OKTA-group/remove-one", "OKTA-group/hundred-changes"],
  because:
    "operations on one attribute are merged by its name; members who must stay are removed in every row",
  decorate: rereadGroupPatch((sent) =>
    sent.length < 2
      ? sent
      : sent.map((operation) =>
          operation["op"] === "remove" ? { op: "remove", path: "members" } : operation,
        ),
  ),
};

/** A replace without a path whose members are ignored. */
export const pathlessMembersIgnored: Fault = {
  name: "pathless-members-ignored",
  breaks: ["OKTA-group/push-now-pathless"],
  because: "the provider reads only the name from a value without a path",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "members") } : operation;
    }),
  ),
};

/** A replace of all members that adds them to the existing ones. */
export const pushNowAdds: Fault = {
  name: "push-now-adds",
  breaks: ["OKTA-group/push-now"],
  because: "users who left the group in Okta stay in it at the provider",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["path"] === "members" && Array.isArray(operation["value"])
        ? { ...operation, op: operation["value"].length > 0 ? "add" : "replace" }
        : operation,
    ),
  ),
};

/** A replace of all members by none that changes nothing. */
export const pushNowEmptyIgnored: Fault = {
  name: "push-now-empty-ignored",
  breaks: ["OKTA-group/push-now-empty"],
  because: "the provider treats an empty list like a missing one",
  decorate: rereadGroupPatch((sent, { members = [] }) =>
    sent.map((operation) =>
      Array.isArray(operation["value"]) && operation["value"].length === 0
        ? { ...operation, value: members }
        : operation,
    ),
  ),
};

/** A user who leaves a group becomes inactive. */
export const leaverDeactivated: Fault = {
  name: "leaver-deactivated",
  breaks: ["OKTA-group/two-groups"],
  clause: "stay active",
  because: "the provider grants access through groups, and a user who leaves one loses all access",
  decorate: afterMembership("patchGroup", "left", (id, provider) => {
    setAttributes(provider, id, { active: false });
  }),
};

/** A user who joins a group becomes active. */
export const joinerReactivated: Fault = {
  name: "joiner-reactivated",
  breaks: ["OKTA-group/add-appends"],
  clause: "an inactive user stays inactive",
  because: "a new member is invited, and the invitation activates the user",
  decorate: afterMembership("patchGroup", "joined", (id, provider) => {
    setAttributes(provider, id, { active: true });
  }),
};

/** A user who joins a group gets the member's display as displayName. */
export const displayOverwritesName: Fault = {
  name: "display-overwrites-name",
  breaks: ["OKTA-group/add-appends"],
  clause: "must not change the user",
  because: "the provider saves all sub-attributes of a member to the user",
  decorate: afterMembership("patchGroup", "joined", (id, provider, body) => {
    const text = JSON.stringify(body);
    const display = new RegExp(`"value":"${id}","display":"([^"]*)"`).exec(text)?.[1];
    if (display !== undefined) setAttributes(provider, id, { displayName: display });
  }),
};

/** The answer to a change of a group has no displayName. */
export const groupPatchAnswersWithoutName: Fault = {
  name: "group-patch-answers-without-name",
  breaks: [
    "OKTA-group/change-answer",
    "RFC7643-4.2/display-name-required",
    "RFC7644-3.1/reflects-state",
    "RFC7644-3.5.2/attributes-give-200",
  ],
  clause: "displayName",
  because: "the answer shows only what was changed",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) =>
      changeBody(await patchGroup(context), (group) => without(group, "displayName")),
  })),
};

/** The answer to a change of a group shows another id. */
export const groupPatchAnswersWithAnotherId: Fault = {
  name: "group-patch-answers-with-another-id",
  breaks: ["OKTA-group/change-answer"],
  clause: "the group's id",
  because: "the answer shows the id of the change",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) =>
      changeBody(await patchGroup(context), (group) => ({
        ...group,
        id: `${String(group["id"])}-1`,
      })),
  })),
};

/** A PATCH of a group with more than twenty members, refused. */
export const groupPatchLimitedToTwentyMembers: Fault = {
  name: "group-patch-limited-to-twenty-members",
  breaks: [
    "OKTA-group/hundred-changes",
    "OKTA-group/push-in-one",
    "OKTA-group/change-accepted",
    "OKTA-group/push-now",
  ],
  clause: { "OKTA-group/change-accepted": "one add of many" },
  because: "the database has a limit for each statement",
  large: true,
  decorate: rereadGroupPatch((sent) => {
    const named = sent.flatMap(({ value }) => memberIds(value));
    if (named.length > 20) throw badRequest("tooMany", "20 members at most");
    return sent;
  }),
};

/** A removal of an inactive member, acknowledged without effect. */
export const inactiveMembersStay: Fault = {
  name: "inactive-members-stay",
  breaks: ["OKTA-group/remove-inactive", "RFC7644-3.5.2.2/by-value"],
  clause: {
    "OKTA-group/remove-inactive": "remove them from the group",
    "RFC7644-3.5.2.2/by-value": "remove what matches",
  },
  because: "the provider looks up members only among active users",
  decorate: rereadGroupPatch((sent, _group, { tables: { users } }) =>
    sent.filter(({ op, path }) => {
      const id = /value eq "([^"]*)"/.exec(String(path))?.[1] ?? "";
      return op !== "remove" || users.get(id)?.attributes["active"] !== false;
    }),
  ),
};

/** A user who leaves one group leaves the others too. */
export const leaverLeavesEveryGroup: Fault = {
  name: "leaver-leaves-every-group",
  breaks: ["OKTA-group/two-groups", "OKTA-group/seen-from-the-person", "RFC7644-3.5.2.2/by-value"],
  clause: "stay in the others",
  because: "the query deletes memberships by the user's id, without the group's id",
  decorate: afterMembership("patchGroup", "left", (id, { tables }) => {
    tables.groups.leave(id);
  }),
};

export const oktaGroupMembersParts: readonly Fault[] = [
  {
    /** A removal of a user who isn't a member removes every member. */
    name: "removal-of-nobody-empties",
    breaks: ["OKTA-group/remove-of-nobody", "RFC7644-3.5.2.2/absent-member"],
    clause: {
      "OKTA-group/remove-of-nobody": "change nothing",
      "RFC7644-3.5.2.2/absent-member": "change nothing",
    },
    because: "a filter without a match is treated like no filter",
    decorate: rereadGroupPatch((sent, group) =>
      sent.map((operation) => {
        const [, id] = /^members\[value eq "(.+)"\]$/.exec(textAt(operation, "path")) ?? [];
        const isNobody = id !== undefined && !memberIds(group["members"]).includes(id);
        return isNobody && sent.length === 1 ? { op: "remove", path: "members" } : operation;
      }),
    ),
  },
  {
    /** A PATCH that makes a user active and restores the former memberships. */
    name: "reactivation-rejoins-groups",
    breaks: ["OKTA-group/remove-inactive"],
    clause: "stay out when active again",
    because: "a reactivation restores the memberships from before the deactivation",
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
];
