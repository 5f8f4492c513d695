// Providers that are wrong about patch operations: what turns the rows of rfc7644/patch-operations red.

import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import type { Json, JsonObject } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";

/** A removal of the last member, acknowledged and not done. */
export const groupKeepsLastMember: Fault = {
  name: "group-keeps-last-member",
  breaks: ["RFC7644-3.5.2.2/last-record"],
  because: "a group without members is not allowed, and nobody is told",
  decorate: rereadGroupPatch((sent, group) => {
    const { members } = group;
    const isLast = Array.isArray(members) && members.length === 1;
    return sent.map((operation) =>
      isLast && sent.length === 1 && textAt(operation, "path").startsWith("members[")
        ? { op: "add", value: {} }
        : operation,
    );
  }),
};

/** A PATCH of a group that sets lastModified though nothing changed. */
export const groupPatchAlwaysModifies: Fault = {
  name: "group-patch-always-modifies",
  breaks: ["RFC7644-3.5.2.1/already-there-keeps-time"],
  because: "the column is set by a trigger",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) => {
      const { provider, path } = context;
      const reply = await patchGroup(context);
      const group = provider.tables.groups.get(path.id);
      if (group) provider.tables.groups.put({ ...group, lastModified: provider.now() });
      return reply;
    },
  })),
};

/** A removal by a filter of value, acknowledged and not done. */
export const groupRemoveIgnored: Fault = {
  name: "group-remove-ignored",
  breaks: [
    "RFC7644-3.5.2.2/by-value",
    "RFC7644-3.5.2.2/last-record",
    "OKTA-group/remove-one",
    "OKTA-group/hundred-changes",
    "OKTA-group/change-accepted",
  ],
  clause: { "OKTA-group/change-accepted": "be done" },
  because: "the filter is compared with display; a member who stays is neither the last to go",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      textAt(operation, "path").startsWith("members[") ? { op: "add", value: {} } : operation,
    ),
  ),
};

/** A remove of all members, acknowledged and not done. */
export const groupRemoveNeedsFilter: Fault = {
  name: "group-remove-needs-filter",
  breaks: ["RFC7644-3.5.2.2/all-values"],
  because: "members are only ever removed one by one",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["op"] === "remove" && operation["path"] === "members"
        ? { op: "add", value: {} }
        : operation,
    ),
  ),
};

/** An add to an attribute that has a value already, passed over. */
export const patchAddKeepsOldValue: Fault = {
  name: "patch-add-keeps-old-value",
  breaks: ["RFC7644-3.5.2.1/single-value"],
  because: "add is taken to mean: where there is none yet",
  decorate: rereadUserPatch((sent, user) =>
    sent["op"] === "add" && typeof user[textAt(sent, "path")] === "string" ? nothing : sent,
  ),
};

/** An add refused whose attribute has no value yet. */
export const patchAddNeedsOldValue: Fault = {
  name: "patch-add-needs-old-value",
  breaks: ["RFC7644-3.5.2.1/absent-attribute", "RFC7644-3.5.2/extension-path"],
  because:
    "add and replace share a function that looks the old value up; a full name is no old value either",
  decorate: rereadUserPatch((sent, user) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "add" || path === "" || user[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** An add without a path, passed over. */
export const patchAddNeedsPath: Fault = {
  name: "patch-add-needs-path",
  breaks: ["RFC7644-3.5.2.1/pathless"],
  because: "only replace was tried without one, since that is what Okta sends",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "add" && sent["path"] === undefined ? nothing : sent,
  ),
};

/** A replace of a value that is not there, acknowledged. */
export const patchNoMatchAcknowledged: Fault = {
  name: "patch-no-match-acknowledged",
  breaks: ["RFC7644-3.5.2.3/no-match"],
  clause: "400",
  because: "an UPDATE of no rows is no error",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      try {
        return applyPatch(resource, operations, type);
      } catch (error) {
        if (error instanceof ScimError && error.detail.includes("matches the path"))
          return resource;
        throw error;
      }
    },
  })),
};

/** An object that a PATCH gives a complex attribute, in the place of what it had. */
export const patchOverwritesComplex: Fault = {
  name: "patch-overwrites-complex",
  breaks: ["RFC7644-3.5.2.1/complex-merges", "RFC7644-3.5.2.3/complex"],
  clause: {
    "RFC7644-3.5.2.1/complex-merges": "leaves the others",
    "RFC7644-3.5.2.3/complex": "leaves the others",
  },
  because: "the object is stored as it comes, for add and replace alike",
  decorate: rereadUserPatch((sent) =>
    sent["path"] === "name" && isObject(sent["value"])
      ? { ...sent, op: "replace", value: { familyName: null, ...sent["value"] } }
      : sent,
  ),
};

/** A remove without a path, acknowledged. */
export const patchRemoveNeedsNoPath: Fault = {
  name: "patch-remove-needs-no-path",
  breaks: ["RFC7644-3.5.2.2/no-path"],
  clause: "400",
  because: "there is nothing to do, so nothing is done",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === undefined ? nothing : sent,
  ),
};

/** A remove of a whole attribute, acknowledged and not done. */
export const patchRemoveOfAttributeIgnored: Fault = {
  name: "patch-remove-of-attribute-ignored",
  breaks: ["RFC7644-3.5.2.2/single-value"],
  because: "only elements of lists can be removed",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === "title" ? nothing : sent,
  ),
};

/** A remove of one address that takes them all. */
export const patchRemoveTakesAllAddresses: Fault = {
  name: "patch-remove-takes-all-addresses",
  breaks: ["RFC7644-3.5.2.2/by-sub-attribute"],
  clause: "leaves the rest",
  because: "what stands in brackets is cut off",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" ? { ...sent, path: textAt(sent, "path").replace(/\[.*\]/, "") } : sent,
  ),
};

/** A replace of a list that adds to it. */
export const patchReplaceAppends: Fault = {
  name: "patch-replace-appends",
  breaks: ["RFC7644-3.5.2.3/all-values"],
  because: "lists are merged, whatever the operation",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && Array.isArray(sent["value"]) ? { ...sent, op: "add" } : sent,
  ),
};

/** A replace by path of a text that is there already, passed over. */
export const patchReplaceKeepsOldValue: Fault = {
  name: "patch-replace-keeps-old-value",
  breaks: ["RFC7644-3.5.2.3/single-value"],
  because: "the change is compared with a cached copy",
  decorate: rereadUserPatch((sent, user) =>
    isTitle(sent) && typeof user["title"] === "string" ? nothing : sent,
  ),
};

function isTitle({ op, path, value }: JsonObject): boolean {
  return op === "replace" && path === "title" && typeof value === "string";
}

/** A replace by path refused whose attribute has no value yet. */
export const patchReplaceNeedsOldValue: Fault = {
  name: "patch-replace-needs-old-value",
  breaks: ["RFC7644-3.5.2.3/absent-attribute"],
  because: "a replace is an UPDATE of one row, and no row is there",
  decorate: rereadUserPatch((sent, user) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "replace" || path !== "title" || user[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** A replace of one value of a list as a whole, acknowledged and not done. */
export const patchSelectedValueKept: Fault = {
  name: "patch-selected-value-kept",
  breaks: ["RFC7644-3.5.2.3/matching-values"],
  clause: "replaces every value that matches",
  because: "a path that ends in a bracket was never thought of",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && textAt(sent, "path").endsWith("]") ? nothing : sent,
  ),
};

/** A replace of one value of a list that reaches all of them. */
export const patchSelectsEveryValue: Fault = {
  name: "patch-selects-every-value",
  breaks: ["RFC7644-3.5.2.3/matching-sub-attribute", "RFC7644-3.5.2.3/no-match"],
  clause: "leaves everything else",
  because: "what stands in brackets is cut off, so everything matches, and nothing fails",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" ? { ...sent, path: widened(sent["path"]) } : sent,
  ),
};

function widened(path: Json | undefined): Json {
  return typeof path === "string" ? path.replace(/\[.*\]\.value$/, ".value") : (path ?? null);
}

/** A replace without a path that clears what it does not name. */
export const pathlessReplaceIsPut: Fault = {
  name: "pathless-replace-is-put",
  breaks: [
    "RFC7644-3.5.2.3/pathless",
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-password/changes-nothing-else",
  ],
  clause: "no others",
  because: "the value is taken for the whole resource, whatever Okta sends it for",
  decorate: rereadUserPatch((sent) => {
    const { op, path, value } = sent;
    if (op !== "replace" || path !== undefined || !isObject(value)) return sent;
    return { ...sent, value: { title: null, name: null, ...value } };
  }),
};

/** The removal of a required attribute, refused with invalidValue. */
export const requiredRemovalIsInvalidValue: Fault = {
  name: "required-removal-is-invalid-value",
  breaks: ["RFC7644-3.5.2.2/required-refused"],
  clause: "mutability",
  because: "the resource is checked as a whole once all is done",
  decorate: rereadUserPatch((sent) => {
    if (sent["op"] !== "remove" || sent["path"] !== "userName") return sent;
    throw badRequest("invalidValue", "Missing attribute userName", "userName");
  }),
};
