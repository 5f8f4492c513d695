// Providers that are wrong about a group's members: how they are added, removed and replaced.

import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { replaceOperations } from "../../replace-part.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import { without } from "../../attribute-access.ts";

/** An add to a group that puts the members in the place of those who are there. */
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
  clause: { "OKTA-group/link-keeps-members": "leaves those who were there" },
  because: "whoever was there before the add is gone, whatever the request was about",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["op"] === "add" ? { ...operation, op: "replace" } : operation,
    ),
  ),
};

/** A group that can still be read when it has been deleted. */
export const groupDeleteArchives: Fault = {
  name: "group-delete-archives",
  breaks: ["OKTA-group/deleted"],
  clause: "gone",
  because: "deleted softly, which nobody told the read by id",
  decorate: replaceOperations(({ deleteGroup, getGroup }, { tables }) => {
    const archive = new Map<string, NonNullable<ReturnType<typeof tables.groups.get>>>();
    return {
      deleteGroup: (context) => {
        const group = tables.groups.get(context.path.id);
        if (group) archive.set(group.id, group);
        return deleteGroup(context);
      },
      getGroup: async (context) => {
        const archived = archive.get(context.path.id);
        if (!archived) return getGroup(context);
        tables.groups.put(archived);
        const reply = await getGroup(context);
        tables.groups.delete(archived.id);
        return reply;
      },
    };
  }),
};

/** A group that takes its members with it when it is deleted. */
export const groupDeleteDeactivatesMembers: Fault = {
  name: "group-delete-deactivates-members",
  breaks: ["OKTA-group/delete-leaves-people"],
  clause: "users",
  because: "a cascade that goes one table too far",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: (context) => {
      for (const id of groups.get(context.path.id)?.memberIds ?? []) {
        setAttributes(context.provider, id, { active: false });
      }
      return deleteGroup(context);
    },
  })),
};

/** A rename that is answered as if it had been done, and is not. */
export const groupNameNeverChanges: Fault = {
  name: "group-name-never-changes",
  breaks: ["OKTA-group/renamed", "OKTA-group/old-name-free"],
  clause: "the new name",
  because: "the name is the key under which the group's rights are kept",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "displayName") } : operation;
    }),
  ),
};

/** A PATCH of a group refused that has more than fifty operations. */
export const groupPatchLimitedToFifty: Fault = {
  name: "group-patch-limited-to-fifty",
  breaks: ["OKTA-group/hundred-changes"],
  because: "a limit that fits the administrator's pages",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length <= 50) return sent;
    throw new ScimError({ status: 413, detail: "A PATCH has 50 operations at most" });
  }),
};

/** A PATCH of a group refused that has more than one operation. */
export const groupPatchTakesOneOperation: Fault = {
  name: "group-patch-takes-one-operation",
  breaks: [
    "OKTA-group/change-accepted",
    "OKTA-group/remove-one",
    "OKTA-group/add-appends",
    "OKTA-group/hundred-changes",
  ],
  clause: "removals first and one add",
  because: "the requests of all four have several",
  decorate: rereadGroupPatch((sent) => {
    if (sent.length > 1) throw badRequest("invalidSyntax", "One operation at a time");
    return sent;
  }),
};

/** A removal refused of somebody who isn't in the group. */
export const groupRemovalOfNobodyRefused: Fault = {
  name: "group-removal-of-nobody-refused",
  breaks: ["OKTA-group/remove-of-nobody", "RFC7644-3.5.2.2/absent-member"],
  clause: {
    "OKTA-group/remove-of-nobody": "succeeds",
    "RFC7644-3.5.2.2/absent-member": "succeeds",
  },
  because: "RFC 7644 §3.5.2.3 asks for noTarget where a replace finds nothing; a removal isn't one",
  decorate: rereadGroupPatch((sent, group) => {
    const [first] = sent;
    const path = typeof first?.["path"] === "string" ? first["path"] : "";
    const [, id] = /^members\[value eq "(.+)"\]$/.exec(path) ?? [];
    if (id === undefined || memberIds(group["members"]).includes(id)) return sent;
    throw badRequest("noTarget", "Nobody matches the filter", "members");
  }),
};

/** A removal, in a request of several operations, that loses its filter and takes everybody. */
export const groupRemoveEmpties: Fault = {
  name: "group-remove-empties",
  breaks: ["OKTA-group/add-appends", "OKTA-group/remove-one", "OKTA-group/hundred-changes"],
  because: "operations on one attribute are merged by its name; who should stay is gone in each",
  decorate: rereadGroupPatch((sent) =>
    sent.length < 2
      ? sent
      : sent.map((operation) =>
          operation["op"] === "remove" ? { op: "remove", path: "members" } : operation,
        ),
  ),
};

/** A rename that takes every member out of the group. */
export const groupRenameEmpties: Fault = {
  name: "group-rename-empties",
  breaks: ["OKTA-group/renamed", "OKTA-group/link-keeps-members", "OKTA-group/same-name-again"],
  clause: {
    "OKTA-group/renamed": "the members of before",
    "OKTA-group/same-name-again": "change nothing",
  },
  because: "a replace without a path is taken for a PUT; linking renames first",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: { members: [], ...value } } : operation;
    }),
  ),
};

/** A rename refused because the group's own id stands beside the name. */
export const groupRenameRefusesId: Fault = {
  name: "group-rename-refuses-id",
  breaks: [
    "OKTA-group/rename-accepted",
    "OKTA-group/renamed",
    "OKTA-group/link-keeps-members",
    "OKTA-group/push-now-pathless",
    "OKTA-group/same-name-again",
    "OKTA-group/old-name-free",
  ],
  because: "the value of each of these requests holds the id",
  decorate: rereadGroupPatch((sent) => {
    if (sent.every(({ value }) => !isObject(value) || value["id"] === undefined)) return sent;
    throw badRequest("mutability", "The attribute id is readOnly", "id");
  }),
};

/** A replace without a path whose members are passed over. */
export const pathlessMembersIgnored: Fault = {
  name: "pathless-members-ignored",
  breaks: ["OKTA-group/push-now-pathless"],
  because: "only the name is read out of a value without a path",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "members") } : operation;
    }),
  ),
};

/** A replace of all members that adds them to those who are there. */
export const pushNowAdds: Fault = {
  name: "push-now-adds",
  breaks: ["OKTA-group/push-now"],
  because: "users who left the group in Okta stay in it here",
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
  because: "no members are taken for no statement about members",
  decorate: rereadGroupPatch((sent, { members = [] }) =>
    sent.map((operation) =>
      Array.isArray(operation["value"]) && operation["value"].length === 0
        ? { ...operation, value: members }
        : operation,
    ),
  ),
};
