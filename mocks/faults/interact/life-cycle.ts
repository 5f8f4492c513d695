// Faulty providers for the rows of interact/life-cycle.

import { isObject, memberOf, withMember } from "../../../src/scim/resource.ts";
import { without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { createdAllTheSame } from "../../fault-kit/done-all-the-same.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { powerUserReset } from "../../limitations/power-user-reset.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A create with active false that makes an active user. */
export const createdUsersAreActive: Fault = {
  name: "created-users-are-active",
  breaks: ["INTERACT-disable/created-inactive", "RFC7644-3.12/wrong-type"],
  because: "the provider assumes that every new user is active",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return createUser(isObject(body) ? { ...context, body: { ...body, active: true } } : context);
    },
  })),
};

/** A deactivation that deletes the user. */
export const deactivationDeletes: Fault = {
  name: "deactivation-deletes",
  breaks: [
    "INTERACT-disable/keeps-user",
    "OKTA-deactivate/takes-effect",
    "OKTA-deactivate/changes-nothing-else",
  ],
  because: "a deleted user can't be read back, so the user is neither inactive nor unchanged",
  decorate: afterPatch((_before, { id, attributes }, { tables }) => {
    if (attributes["active"] === false) tables.users.delete(id);
  }),
};

/** A deactivation that takes the user out of every group. */
export const deactivationLeavesGroups: Fault = {
  name: "deactivation-leaves-groups",
  breaks: ["INTERACT-restore/keeps-memberships"],
  because: "the guide's last paragraph gives the remedy: push the group again",
  decorate: afterPatch((_before, { id, attributes }, { tables: { groups } }) => {
    if (attributes["active"] === false) groups.leave(id);
  }),
};

/** A deactivation that takes the user out of all groups but the first. */
export const deactivationLeavesOneGroup: Fault = {
  name: "deactivation-leaves-one-group",
  breaks: ["INTERACT-restore/keeps-memberships", "RFC7644-3.5.2.2/by-value"],
  clause: { "INTERACT-restore/keeps-memberships": "the same group memberships: each of two" },
  because: "an inactive user keeps only one group, as a main department",
  decorate: afterPatch((_before, { id, attributes }, { tables: { groups } }) => {
    if (attributes["active"] !== false) return;
    const [first] = groups.of(id);
    groups.leave(id);
    if (first) groups.put(first);
  }),
};

/** A create with a disabled user's userName creates a second user. */
export const disabledNameIsFree: Fault = {
  name: "disabled-name-is-free",
  breaks: ["INTERACT-disable/no-second-person"],
  because: "a disabled user gives up the userName",
  decorate: replaceBehaviour(() => ({
    isUserNameTaken: (userName, { users }, selfId) =>
      users
        .idsByUserName(userName)
        .some((id) => id !== selfId && users.get(id)?.attributes["active"] !== false),
  })),
};

/** A Non Intranet User stored as an Intranet User. */
export const nonIntranetUserUnknown: Fault = {
  name: "non-intranet-user-unknown",
  breaks: ["INTERACT-user-type/kept"],
  clause: "Non Intranet User",
  because: "the provider knows two values and stores the default for any other",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      return accepted["userType"] === "Non Intranet User"
        ? { ...accepted, userType: "Intranet User" }
        : accepted;
    },
  })),
};

/** A PATCH that removes the type Power User. */
export const patchResetsUserType: Fault = {
  name: "patch-resets-user-type",
  breaks: ["INTERACT-user-type/lost-by-patch"],
  because: "every write starts with the default user type",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.attributes["userType"] !== "Power User") return;
    const attributes = { ...after.attributes, userType: "Intranet User" };
    tables.users.put({ ...after, attributes });
  }),
};

/** A PUT with active true that leaves the user inactive. */
export const putNeverActivates: Fault = {
  name: "put-never-activates",
  breaks: ["INTERACT-active/forced-by-put"],
  clause: "active",
  because: "the provider keeps a disabled user inactive, as if an administrator had disabled them",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      return current["active"] === false ? { ...merged, active: false } : merged;
    },
  })),
};

/** A PUT with active false that leaves the user active. */
export const putNeverDeactivates: Fault = {
  name: "put-never-deactivates",
  breaks: ["INTERACT-disable/by-put"],
  clause: "inactive",
  because: "only a PATCH can disable a user",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      return current["active"] === true ? { ...merged, active: true } : merged;
    },
  })),
};

const known = new Set(["Power User", "Intranet User", "Non Intranet User"]);

/** A create with an unknown user type, stored as the default. */
export const unknownUserTypeIsDefault: Fault = {
  name: "unknown-user-type-is-default",
  breaks: ["INTERACT-user-type/unknown-refused"],
  clause: "refused",
  because: "an unknown value is stored as the default",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      const type = isObject(body) ? body["userType"] : undefined;
      const isKnown = typeof type !== "string" || known.has(type);
      return createUser(
        isObject(body) && !isKnown ? { ...context, body: { ...body, userType: null } } : context,
      );
    },
  })),
};

/** The limitation power-user-reset: a PUT without userType removes the type Power User. */
export const updateResetsUserType: Fault = {
  name: "update-resets-user-type",
  breaks: ["INTERACT-user-type/lost-by-put"],
  because: "not a defect: the guide documents this limitation",
  decorate: powerUserReset,
};

/** A user type that is set once and never changes. */
export const userTypeNeverChanges: Fault = {
  name: "user-type-never-changes",
  breaks: ["INTERACT-user-type/updated"],
  because: "permissions are managed in another system",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      withMember(putMerge(current, accepted, sent), "userType", current["userType"]),
  })),
};

/** A user created without a user type, who gets none. */
export const userTypeNotDefaulted: Fault = {
  name: "user-type-not-defaulted",
  breaks: ["INTERACT-user-type/default"],
  because: "the provider stores a missing value as it is",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const isGiven = isObject(input) && memberOf(input, "userType") !== undefined;
      return isGiven ? accepted : without(accepted, "userType");
    },
  })),
};

/** A PUT that makes the user inactive, unless they were inactive already. */
export const putDeactivates: Fault = {
  name: "put-deactivates",
  breaks: [
    "OKTA-reactivate/same-attributes",
    "OKTA-update/active-absent",
    "INTERACT-active/forced-by-put",
    "INTERACT-active/put-again",
    "OKTA-update/kept",
  ],
  clause: { "INTERACT-active/put-again": "stays active" },
  because: "active is bound to a form field that is missing and defaults to false",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => ({
      ...putMerge(current, accepted, sent),
      active: false,
    }),
  })),
};

/** A PUT that changes `active` gives the user another id. */
const moving = (active: boolean): Decorate =>
  replaceOperations(({ replaceUser }, { tables: { users }, nextId }) => ({
    replaceUser: async (context) => {
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      const after = users.get(context.path.id);
      const isChanged = before?.attributes["active"] !== after?.attributes["active"];
      if (after && isChanged && after.attributes["active"] === active) {
        users.delete(after.id);
        users.put({ ...after, id: nextId() });
      }
      return reply;
    },
  }));

export const interactLifeCycleParts: readonly Fault[] = [
  {
    /** A userType of Power User that is stored as Intranet User. */
    name: "power-user-unknown",
    breaks: ["INTERACT-user-type/kept", "INTERACT-user-type/updated"],
    clause: { "INTERACT-user-type/kept": "Power User" },
    because: "only an administrator can make a user a Power User",
    decorate: replaceEngine(({ validateResource }) => ({
      validateResource: (input, type) => {
        const accepted = validateResource(input, type);
        return accepted["userType"] === "Power User"
          ? { ...accepted, userType: "Intranet User" }
          : accepted;
      },
    })),
  },
  {
    /** A create with an unknown userType that is refused, and stores the user without it. */
    name: "unknown-user-type-created-all-the-same",
    breaks: ["INTERACT-user-type/unknown-refused"],
    clause: "no user created",
    because: "permissions are set after the account is created",
    decorate: createdAllTheSame((body) =>
      "userType" in body ? without(body, "userType") : undefined,
    ),
  },
  {
    /** A PUT that makes a user inactive and gives them another id. */
    name: "put-disables-under-another-id",
    breaks: ["INTERACT-disable/by-put"],
    clause: "under the same id",
    because: "disabled users are in another table, which has its own ids",
    decorate: moving(false),
  },
  {
    /** A PUT that makes a user inactive, and carries out nothing else of what it says. */
    name: "put-that-disables-reads-active-alone",
    breaks: ["INTERACT-disable/by-put"],
    clause: "change what else it changes",
    because: "a routine of its own disables accounts",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) =>
        accepted["active"] === false && current["active"] !== false
          ? { ...current, active: false }
          : putMerge(current, accepted, sent),
    })),
  },
  {
    /** A PUT that makes a user active and gives them another id. */
    name: "put-activates-under-another-id",
    breaks: ["INTERACT-active/forced-by-put"],
    clause: "under the same id",
    because: "an enabled user is stored as a new user",
    decorate: moving(true),
  },
];
