// Providers that are wrong about a PUT of a group.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { afterMembership } from "../../fault-kit/after-membership.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A PUT of a group with its own name, refused. */
export const groupPutOfOwnNameRefused: Fault = {
  name: "group-put-of-own-name-refused",
  breaks: ["OKTA-group/put-accepted", "OKTA-group/put-replaces"],
  clause: "if the name doesn't change",
  because: "the uniqueness query finds the group itself",
  decorate: replaceOperations(({ replaceGroup }, { tables: { groups } }) => ({
    replaceGroup: (context) => {
      const name = textAt(isObject(context.body) ? context.body : {}, "displayName");
      const current = groups.get(context.path.id)?.attributes["displayName"];
      return current === name
        ? errorReply(409, `There is a group ${name}`, { scimType: "uniqueness" })
        : replaceGroup(context);
    },
  })),
};

/** A PUT of a group answers with another id. */
export const groupPutAnswersWithAnotherId: Fault = {
  name: "group-put-answers-with-another-id",
  breaks: ["OKTA-group/put-accepted"],
  clause: "the same id",
  because: "the answer shows the id of the new version",
  decorate: replaceOperations(({ replaceGroup }) => ({
    replaceGroup: async (context) => {
      const reply = await replaceGroup(context);
      return isObject(reply.body)
        ? { ...reply, body: { ...reply.body, id: `${context.path.id}-2` } }
        : reply;
    },
  })),
};

/** A PUT of a group that changes the name and keeps the members. */
export const groupPutKeepsMembers: Fault = {
  name: "group-put-keeps-members",
  breaks: [
    "OKTA-group/put-replaces",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.1/reflects-state",
    "RFC7643-2.5/null-unassigns",
  ],
  clause: {
    "OKTA-group/put-replaces": "exactly the members",
    "RFC7644-3.5.1/replaces-values": "members as a whole",
  },
  at: ["PUT Group"],
  because: "the provider has a separate endpoint for members",
  decorate: replaceOperations(({ replaceGroup }, { tables: { groups } }) => ({
    replaceGroup: async (context) => {
      const before = groups.get(context.path.id);
      const reply = await replaceGroup(context);
      const after = groups.get(context.path.id);
      if (before && after) groups.put({ ...after, memberIds: before.memberIds });
      return reply;
    },
  })),
};

/** A PUT of a group with an empty list of members that keeps the members. */
export const groupPutOfNobodyKeepsMembers: Fault = {
  name: "group-put-of-nobody-keeps-members",
  breaks: ["OKTA-group/put-replaces"],
  clause: "or none",
  because: "the code treats an empty list like a missing one",
  decorate: replaceOperations(({ replaceGroup }, { tables: { groups } }) => ({
    replaceGroup: async (context) => {
      const before = groups.get(context.path.id);
      const reply = await replaceGroup(context);
      const after = groups.get(context.path.id);
      if (before && after?.memberIds.size === 0) {
        groups.put({ ...after, memberIds: before.memberIds });
      }
      return reply;
    },
  })),
};

/** A user whom a PUT removes from a group leaves every other group too. */
export const groupPutLeavesOtherGroups: Fault = {
  name: "group-put-leaves-other-groups",
  breaks: ["OKTA-group/put-leaves-others"],
  clause: "not change another group",
  because: "the query deletes memberships by the user's id, without the group's id",
  decorate: afterMembership("replaceGroup", "left", (id, { tables }) => {
    tables.groups.leave(id);
  }),
};

/** A user whom a PUT removes from a group becomes inactive. */
export const groupPutDeactivatesLeavers: Fault = {
  name: "group-put-deactivates-leavers",
  breaks: ["OKTA-group/put-leaves-others"],
  clause: "a user that it removes",
  because: "a user without a group has no licence",
  decorate: afterMembership("replaceGroup", "left", (id, provider) => {
    setAttributes(provider, id, { active: false });
  }),
};

const notImplemented = (what: string): never => {
  throw new ScimError({ status: 501, detail: `${what} isn't implemented` });
};

export const oktaGroupPutParts: readonly Fault[] = [
  {
    /** A PUT of a group, answered with 501. */
    name: "group-put-not-implemented",
    breaks: [
      "RFC7644-3.5/put",
      "RFC7644-3.6/gone",
      "RFC7644-3.12/not-found",
      "RFC7644-3.14/if-match-current",
      "OKTA-group/put-accepted",
      "OKTA-group/put-replaces",
    ],
    clause: "of a group",
    at: ["PUT Group"],
    because: "another team built groups later",
    decorate: replaceOperations(() => ({ replaceGroup: () => notImplemented("PUT of a group") })),
  },
];

/** A PUT of a group without displayName leaves a group without one. */
export const groupPutTakesNameAway: Fault = {
  name: "group-put-takes-name-away",
  breaks: ["RFC7643-4.2/display-name-required"],
  clause: "after a PUT that leaves it out",
  at: ["PUT Group"],
  because: "RFC 7643 §8.7.1, as it was published, does not require the name",
  decorate: replaceOperations(({ replaceGroup, getGroup }, { tables: { groups } }) => ({
    replaceGroup: (context) => {
      const group = groups.get(context.path.id);
      const { body } = context;
      // Other tests send a body that isn't a group.
      const isNameless = isObject(body) && "id" in body && !("displayName" in body);
      if (!group || !isNameless) return replaceGroup(context);
      groups.put({ ...group, attributes: without(group.attributes, "displayName") });
      return getGroup({ ...context, headers: {} });
    },
  })),
};
