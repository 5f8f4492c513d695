// Providers that are wrong about deactivate: what turns the rows of okta/deactivate red.

import { without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceBehaviour } from "../../replace-part.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject, memberOf } from "../../../src/scim/resource.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";

/** A deactivation that takes the UID away. */
export const deactivationClearsUid: Fault = {
  name: "deactivation-clears-uid",
  breaks: ["OKTA-deactivate/changes-nothing-else", "OKTA-reactivate/same-attributes"],
  because: "the UID of a leaver is set free for the next one",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      const leaves = resource["active"] !== false && patched["active"] === false;
      return leaves ? without(patched, "externalId") : patched;
    },
  })),
};

/** A PATCH refused whose operation has no path. */
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
    "OKTA-group/old-name-free",
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

function isPathless(operation: Json): boolean {
  return isObject(operation) && memberOf(operation, "path") === undefined;
}

/** A PATCH of a user that is answered as if it had been done, and is not. */
export const patchNotKept: Fault = {
  name: "patch-not-kept",
  breaks: [
    "OKTA-deactivate/takes-effect",
    "RFC7643-2.5/null-unassigns-by-patch",
    "RFC7644-3.5.2.3/pathless",
    "RFC7644-3.5.2.3/single-value",
    "RFC7644-3.5.2.3/complex",
    "RFC7644-3.5.2.3/matching-values",
    "RFC7644-3.5.2.3/matching-sub-attribute",
    "RFC7644-3.5.2.3/all-values",
    "RFC7644-3.5.2.1/single-value",
    "RFC7644-3.5.2.1/complex-merges",
    "RFC7644-3.5.2.1/pathless",
    "RFC7644-3.5.2.2/single-value",
    "RFC7644-3.5.2.2/by-sub-attribute",
    "RFC7644-3.5.2/sequential",
    "RFC7644-3.5.2/extension-path",
    "RFC7644-3.5.2/primary-moves",
    "RFC7643-5/features-work",
    "INTERACT-manager/removed",
    "RFC7644-3.1/reflects-state",
  ],
  clause: {
    "OKTA-deactivate/takes-effect": "by id",
    "RFC7644-3.5.2.1/complex-merges": "sets the sub-attributes",
    "RFC7644-3.5.2.2/by-sub-attribute": "takes away what matches",
    "RFC7644-3.5.2.3/pathless": "replaces the attributes",
    "RFC7644-3.5.2.3/complex": "sets the sub-attributes",
    "RFC7644-3.5.2.3/matching-sub-attribute": "sets that sub-attribute",
  },
  because: "leavers keep their access, and Okta shows success; whatever a PATCH is for is not done",
  decorate: afterPatch((before, _after, { tables }) => tables.users.put(before)),
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
  because: "active is bound to a field that the profile's form doesn't have, and defaults to false",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => ({
      ...putMerge(current, accepted, sent),
      active: false,
    }),
  })),
};

/** A reactivation that puts the user there anew, under another id. */
export const reactivationGivesAnotherId: Fault = {
  name: "reactivation-gives-another-id",
  breaks: ["OKTA-reactivate/same-id", "OKTA-reactivate/same-attributes"],
  because: "restored from an archive: under the old id nobody is there",
  decorate: afterPatch((before, after, { tables, nextId }) => {
    if (before.attributes["active"] !== false || after.attributes["active"] !== true) return;
    tables.users.delete(after.id);
    tables.users.put({ ...after, id: nextId() });
  }),
};

/** A reactivation refused: whoever is inactive stays so. */
export const reactivationRefused: Fault = {
  name: "reactivation-refused",
  breaks: [
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
    "OKTA-reactivate/same-attributes",
  ],
  because: "users come back in the administrator's pages only; who didn't is nobody of before",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== true) return patched;
      throw new ScimError({ status: 403, detail: "An archived user can't be activated" });
    },
  })),
};

/** A deactivation of somebody inactive refused. */
export const secondDeactivationRefused: Fault = {
  name: "second-deactivation-refused",
  breaks: ["OKTA-deactivate/twice"],
  because: "a state machine without an arrow from a state to itself",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      if (resource["active"] !== false || patched["active"] !== false) return patched;
      throw badRequest("invalidValue", "The user is inactive already", "active");
    },
  })),
};
