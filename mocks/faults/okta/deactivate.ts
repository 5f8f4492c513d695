// Faulty providers for the rows of okta/deactivate.

import { isObject, type Json, memberOf, type Resource } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { managerIdOf } from "../../manager-reference.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { User } from "../../tables/user-table.ts";

/** A deactivation that removes the UID. */
export const deactivationClearsUid: Fault = {
  name: "deactivation-clears-uid",
  breaks: ["OKTA-deactivate/changes-nothing-else", "OKTA-reactivate/same-attributes"],
  because: "a deactivation frees the user's UID for another user",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      const leaves = resource["active"] !== false && patched["active"] === false;
      return leaves ? without(patched, "externalId") : patched;
    },
  })),
};

function isPathless(operation: Json): boolean {
  return isObject(operation) && memberOf(operation, "path") === undefined;
}

/** A PATCH without a path, refused. */
export const patchNeedsPath: Fault = {
  name: "patch-needs-path",
  breaks: [
    "OKTA-deactivate/pathless-replace",
    "OKTA-deactivate/takes-effect",
    "OKTA-password/accepted",
    "OKTA-group/rename-accepted",
    "OKTA-group/renamed",
    "OKTA-group/push-now-pathless",
    "OKTA-group/link-keeps-members",
    "RFC7644-3.5.2.1/pathless",
    "RFC7644-3.5.2.3/pathless",
    "OKTA-group/same-name-again",
  ],
  because:
    "written for Entra, which always sends a path; Okta leaves it out for users and for a group's name",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      if (Array.isArray(operations) && operations.some(isPathless)) {
        throw badRequest("invalidPath", "Missing attribute path", "path");
      }
      return applyPatch(resource, operations, type);
    },
  })),
};

/** A reactivation that stores the user again, under another id. */
export const reactivationGivesAnotherId: Fault = {
  name: "reactivation-gives-another-id",
  breaks: ["OKTA-reactivate/same-id", "OKTA-reactivate/same-attributes"],
  because: "the user is restored from an archive under a new id, and the old id no longer exists",
  decorate: afterPatch((before, after, { tables, nextId }) => {
    if (before.attributes["active"] !== false || after.attributes["active"] !== true) return;
    tables.users.delete(after.id);
    tables.users.put({ ...after, id: nextId() });
  }),
};

/** A reactivation, refused; the user stays inactive. */
export const reactivationRefused: Fault = {
  name: "reactivation-refused",
  breaks: [
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
    "OKTA-reactivate/same-attributes",
  ],
  because:
    "only the administrator's pages can reactivate a user; the other two rows need a reactivated user",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== true) return patched;
      throw new ScimError({ status: 403, detail: "An archived user can't be activated" });
    },
  })),
};

/** A deactivation of an inactive user, refused. */
export const secondDeactivationRefused: Fault = {
  name: "second-deactivation-refused",
  breaks: ["OKTA-deactivate/twice"],
  because: "the state machine has no transition from a state to itself",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== false) return patched;
      throw badRequest("invalidValue", "The user is inactive already", "active");
    },
  })),
};

const deactivatedWith = (isMeant: (other: User, user: User) => boolean): Decorate =>
  afterPatch((before, after, provider) => {
    if (before.attributes["active"] === false || after.attributes["active"] !== false) return;
    const others = [...provider.tables.users.all()].filter((other) => isMeant(other, after));
    for (const other of others) setAttributes(provider, other.id, { active: false });
  });

/** A deactivation that makes every user with the same name inactive. */
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

/** A deactivation of a manager that makes every report inactive. */
export const deactivationOfReports: Fault = {
  name: "deactivation-of-reports",
  breaks: ["OKTA-deactivate/changes-nothing-else"],
  clause: "nor of one who reports to them",
  because: "a rule cascades along the manager reference",
  decorate: deactivatedWith((other, user) => managerIdOf(other.attributes) === user.id),
};

const wipedByDeactivation = (left: (attributes: Resource) => Resource): Decorate =>
  afterPatch((_before, after, { tables }) => {
    if (after.attributes["active"] !== false) return;
    tables.users.put({ ...after, attributes: left(after.attributes) });
  });

/** A deactivation that removes the profile except the names. */
export const deactivationWipesProfile: Fault = {
  name: "deactivation-wipes-profile",
  breaks: [
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
  ],
  clause: {
    "OKTA-deactivate/changes-nothing-else": "every attribute",
    "OKTA-reactivate/same-attributes": "every attribute",
  },
  because:
    "the provider minimises the data of a deactivated user; without a location the user can't be reactivated",
  decorate: wipedByDeactivation((attributes) => {
    const { schemas, userName, externalId, name, emails, active } = attributes;
    return Object.fromEntries(
      Object.entries({ schemas, userName, externalId, name, emails, active }).flatMap(
        ([key, value]) => (value === undefined ? [] : [[key, value]]),
      ),
    );
  }),
};

/** A deactivation that removes the extensions, location included. */
export const deactivationWipesExtensions: Fault = {
  name: "deactivation-wipes-extensions",
  breaks: [
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
  ],
  clause: {
    "OKTA-deactivate/changes-nothing-else": "every attribute, of an extension too",
    "OKTA-reactivate/same-attributes": "every attribute, of an extension too",
  },
  because: "rows in other tables are deleted; without a location the user can't be reactivated",
  decorate: wipedByDeactivation((attributes) =>
    Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith("urn:"))),
  ),
};

const answering = (active: boolean, change: (body: Resource) => Resource): Decorate =>
  replaceOperations(({ patchUser }, { tables: { users } }) => ({
    patchUser: async (context) => {
      const before = users.get(context.path.id)?.attributes["active"];
      const reply = await patchUser(context);
      const after = users.get(context.path.id)?.attributes["active"];
      return before !== after && after === active ? changeBody(reply, change) : reply;
    },
  }));

const withAnotherId = (body: Resource): Resource => ({ ...body, id: `${String(body["id"])}-0` });

/** The answer to a deactivation shows another id. */
export const deactivationAnswersWithAnotherId: Fault = {
  name: "deactivation-answers-with-another-id",
  breaks: ["OKTA-deactivate/answer"],
  clause: "the same id",
  because: "the answer shows the id of the row that holds the state",
  decorate: answering(false, withAnotherId),
};

/** The answer to a deactivation shows the user as before. */
export const deactivationAnswersActive: Fault = {
  name: "deactivation-answers-active",
  breaks: ["OKTA-deactivate/answer"],
  clause: "active false",
  because: "the answer is read before the transaction ends",
  decorate: answering(false, (body) => ({ ...body, active: true })),
};

/** The answer to a reactivation shows another id. */
export const reactivationAnswersWithAnotherId: Fault = {
  name: "reactivation-answers-with-another-id",
  breaks: ["OKTA-reactivate/answer"],
  clause: "the same id",
  because: "the answer shows the id of the row that holds the state",
  decorate: answering(true, withAnotherId),
};

/** The answer to a reactivation shows the user as before. */
export const reactivationAnswersInactive: Fault = {
  name: "reactivation-answers-inactive",
  breaks: ["OKTA-reactivate/answer"],
  clause: "active true",
  because: "the answer is read before the transaction ends",
  decorate: answering(true, (body) => ({ ...body, active: false })),
};

/** A list that shows inactive users as active. */
export const listShowsInactiveAsActive: Fault = {
  name: "list-shows-inactive-as-active",
  breaks: ["OKTA-deactivate/takes-effect", "OKTA-lookup/finds-inactive"],
  clause: {
    "OKTA-deactivate/takes-effect": "in a lookup",
    "OKTA-lookup/finds-inactive": "show active false",
  },
  because: "a deactivation doesn't update the search index",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => ({ ...user, active: true })),
  })),
};

/** A second deactivation, acknowledged without effect. */
export const secondCycleIgnored: Fault = {
  name: "second-cycle-ignored",
  breaks: ["OKTA-deactivate/second-cycle"],
  clause: "deactivated a second time",
  because: "the provider treats the second event as a duplicate of the first",
  decorate: (provider) => {
    const returned = new Set<string>();
    return afterPatch((before, after, { tables }) => {
      const [was, is] = [before.attributes["active"], after.attributes["active"]];
      if (was === false && is === true) returned.add(after.id);
      if (was === true && is === false && returned.has(after.id)) tables.users.put(before);
    })(provider);
  },
};

export const oktaDeactivateParts: readonly Fault[] = [
  {
    /** A PATCH that makes a user active a second time, answered but not carried out. */
    name: "second-return-ignored",
    breaks: ["OKTA-deactivate/second-cycle"],
    clause: "reactivated a second time",
    because: "the provider treats the second event as a duplicate of the first",
    decorate: (provider) => {
      const returned = new Set<string>();
      return afterPatch((before, after, { tables }) => {
        const [was, is] = [before.attributes["active"], after.attributes["active"]];
        if (was !== false || is !== true) return;
        if (returned.has(after.id)) tables.users.put(before);
        returned.add(after.id);
      })(provider);
    },
  },
];

/** A reactivated user who has the names from the time of the deactivation. */
export const reactivationUndoesUpdate: Fault = {
  name: "reactivation-undoes-update",
  breaks: ["OKTA-reactivate/same-attributes"],
  clause: "as it was last changed",
  because: "a deactivated user is moved to an archive and comes back as archived",
  decorate: (provider) => {
    const archive = new Map<string, Json>();
    return afterPatch((before, after, { tables }) => {
      const { active: was, name: old = null } = before.attributes;
      const { active: is } = after.attributes;
      if (was !== false && is === false) archive.set(after.id, old);
      const name = archive.get(after.id);
      if (was !== false || is === false || name === undefined) return;
      tables.users.put({ ...after, attributes: { ...after.attributes, name } });
    })(provider);
  },
};
