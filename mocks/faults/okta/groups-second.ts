// Providers that are wrong about names of groups: one that is taken, and one that means something elsewhere.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

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
