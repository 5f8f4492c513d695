// Faulty providers for the rows of rfc7644/patch-operations.

import { isObject, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import { errs, operationsIn, withScimType } from "../../fault-kit/answers.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import type { IncomingRequest } from "../../provider.ts";
import { replaceEngine } from "../../replace-part.ts";

/** An add to an attribute with a value, ignored. */
export const patchAddKeepsOldValue: Fault = {
  name: "patch-add-keeps-old-value",
  breaks: ["RFC7644-3.5.2.1/single-value"],
  because: "the provider adds a value only if there is none yet",
  decorate: rereadUserPatch((sent, user) =>
    sent["op"] === "add" && typeof user[textAt(sent, "path")] === "string" ? nothing : sent,
  ),
};

/** An add to a user's e-mail addresses replaces them. */
export const userAddReplacesAddresses: Fault = {
  name: "user-add-replaces-addresses",
  breaks: ["RFC7644-3.5.2.1/appends"],
  because: "PATCH supports lists only for members of groups",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "add" && sent["path"] === "emails" ? { ...sent, op: "replace" } : sent,
  ),
};

/** An add to an attribute without a value, refused. */
export const patchAddNeedsOldValue: Fault = {
  name: "patch-add-needs-old-value",
  breaks: ["RFC7644-3.5.2.1/absent-attribute", "RFC7644-3.5.2/extension-path"],
  because:
    "add and replace share a function that requires an old value; an attribute named in full has none either",
  decorate: rereadUserPatch((sent, user) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "add" || path === "" || user[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** An add without a path, ignored. */
export const patchAddNeedsPath: Fault = {
  name: "patch-add-needs-path",
  breaks: ["RFC7644-3.5.2.1/pathless"],
  because: "only replace was tested without a path, because Okta sends it so",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "add" && sent["path"] === undefined ? nothing : sent,
  ),
};

/** A replace of a missing value, acknowledged. */
export const patchNoMatchAcknowledged: Fault = {
  name: "patch-no-match-acknowledged",
  breaks: ["RFC7644-3.5.2.3/no-match"],
  clause: "400",
  because: "an UPDATE of no rows isn't an error in the database",
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

/** A PATCH of a complex attribute that replaces the whole object. */
export const patchOverwritesComplex: Fault = {
  name: "patch-overwrites-complex",
  breaks: ["RFC7644-3.5.2.1/complex-merges", "RFC7644-3.5.2.3/complex"],
  clause: {
    "RFC7644-3.5.2.1/complex-merges": "leave the others",
    "RFC7644-3.5.2.3/complex": "leave the others",
  },
  because: "the object is stored as sent, for both add and replace",
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
  because: "the provider finds nothing to remove and reports success",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === undefined ? nothing : sent,
  ),
};

/** A remove of a whole attribute, acknowledged without effect. */
export const patchRemoveOfAttributeIgnored: Fault = {
  name: "patch-remove-of-attribute-ignored",
  breaks: ["RFC7644-3.5.2.2/single-value"],
  because: "only elements of lists can be removed",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && sent["path"] === "title" ? nothing : sent,
  ),
};

/** A remove of one address that removes all. */
export const patchRemoveTakesAllAddresses: Fault = {
  name: "patch-remove-takes-all-addresses",
  breaks: ["RFC7644-3.5.2.2/by-sub-attribute"],
  clause: "leave the rest",
  because: "the filter in brackets is cut off",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" ? { ...sent, path: textAt(sent, "path").replace(/\[.*\]/, "") } : sent,
  ),
};

/** A replace of a list that adds to it. */
export const patchReplaceAppends: Fault = {
  name: "patch-replace-appends",
  breaks: ["RFC7644-3.5.2.3/all-values"],
  because: "lists are merged for every operation",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && Array.isArray(sent["value"]) ? { ...sent, op: "add" } : sent,
  ),
};

function isTitle({ op, path, value }: JsonObject): boolean {
  return op === "replace" && path === "title" && typeof value === "string";
}

/** A replace by path of an existing string, ignored. */
export const patchReplaceKeepsOldValue: Fault = {
  name: "patch-replace-keeps-old-value",
  breaks: ["RFC7644-3.5.2.3/single-value"],
  because: "the change is compared with a cached copy",
  decorate: rereadUserPatch((sent, user) =>
    isTitle(sent) && typeof user["title"] === "string" ? nothing : sent,
  ),
};

/** A replace by path of an attribute without a value, refused. */
export const patchReplaceNeedsOldValue: Fault = {
  name: "patch-replace-needs-old-value",
  breaks: ["RFC7644-3.5.2.3/absent-attribute"],
  because: "a replace is an UPDATE of one row, and the row doesn't exist",
  decorate: rereadUserPatch((sent, user) => {
    const path = textAt(sent, "path");
    if (sent["op"] !== "replace" || path !== "title" || user[path] !== undefined) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** A replace of one whole value of a list, acknowledged without effect. */
export const patchSelectedValueKept: Fault = {
  name: "patch-selected-value-kept",
  breaks: ["RFC7644-3.5.2.3/matching-values"],
  clause: "replace every value that matches",
  because: "the code doesn't support a path that ends in a bracket",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && textAt(sent, "path").endsWith("]") ? nothing : sent,
  ),
};

function widened(path: Json | undefined): Json {
  return typeof path === "string" ? path.replace(/\[.*\]\.value$/, ".value") : (path ?? null);
}

/** A replace of one value of a list that reaches all of them. */
export const patchSelectsEveryValue: Fault = {
  name: "patch-selects-every-value",
  breaks: ["RFC7644-3.5.2.3/matching-sub-attribute", "RFC7644-3.5.2.3/no-match"],
  clause: "leave the rest",
  because: "the filter in brackets is cut off, so every value matches and nothing fails",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" ? { ...sent, path: widened(sent["path"]) } : sent,
  ),
};

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
  because: "the value is treated as the whole resource, in each of Okta's requests",
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
  because: "the whole resource is checked only after all operations",
  decorate: rereadUserPatch((sent) => {
    if (sent["op"] !== "remove" || sent["path"] !== "userName") return sent;
    throw badRequest("invalidValue", "Missing attribute userName", "userName");
  }),
};

/** A PATCH of active by a path, acknowledged without effect. */
export const activeByPathIgnored: Fault = {
  name: "active-by-path-ignored",
  breaks: ["RFC7644-3.5.2.3/single-value"],
  clause: "a boolean",
  because: "the provider supports only one client's form of a deactivation",
  decorate: rereadUserPatch((sent) => (sent["path"] === "active" ? nothing : sent)),
};

const isRemoveOf =
  (path: string | undefined) =>
  (request: IncomingRequest): boolean =>
    operationsIn(request).some((each) => each["op"] === "remove" && each["path"] === path);

export const rfc7644PatchOperationsParts: readonly Fault[] = [
  {
    /** A removal of one member that removes every member. */
    name: "removal-by-value-empties",
    breaks: [
      "RFC7644-3.5.2.2/by-value",
      "OKTA-group/remove-of-nobody",
      "OKTA-group/remove-inactive",
      "OKTA-group/two-groups",
    ],
    clause: "leave the rest",
    because: "the filter in brackets is cut off",
    decorate: rereadGroupPatch((sent) =>
      sent.map((operation) =>
        sent.length === 1 && textAt(operation, "path").startsWith("members[")
          ? { op: "remove", path: "members" }
          : operation,
      ),
    ),
  },
  {
    /** A remove without a path, refused with the scimType invalidSyntax. */
    name: "remove-without-path-is-invalid-syntax",
    breaks: ["RFC7644-3.5.2.2/no-path"],
    clause: "noTarget",
    because: "the provider reports a missing member as a mistake of syntax",
    transport: errs(["PATCH User"], withScimType("invalidSyntax"), isRemoveOf(undefined)),
  },
  {
    /** A removal of a user's id, acknowledged and not carried out. */
    name: "removal-of-id-acknowledged",
    breaks: ["RFC7644-3.5.2.2/required-refused"],
    clause: "a readOnly one",
    because: "the provider skips what can't be changed",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "remove" && sent["path"] === "id" ? nothing : sent,
    ),
  },
  {
    /** A replace whose path selects nothing, refused with the scimType invalidPath. */
    name: "replace-without-match-is-an-invalid-path",
    breaks: ["RFC7644-3.5.2.3/no-match"],
    clause: "noTarget",
    because: "the provider reports a path without a target as an invalid path",
    transport: errs(["PATCH User"], withScimType("invalidPath"), (request) =>
      operationsIn(request).some(({ path }) => path === 'emails[type eq "other"].value'),
    ),
  },
  {
    /** A replace of one selected value that replaces the whole list. */
    name: "selected-value-replaces-the-list",
    breaks: ["RFC7644-3.5.2.3/matching-values"],
    clause: "leave the rest",
    because: "the filter in brackets is cut off",
    decorate: rereadUserPatch((sent) => {
      const path = textAt(sent, "path");
      const { value = null } = sent;
      return sent["op"] === "replace" && path.endsWith("]") && isObject(value)
        ? { op: "replace", path: path.replace(/\[.*/, ""), value: [value] }
        : sent;
    }),
  },
  {
    /** A PATCH path that ends in a dot, read without the dot. */
    name: "empty-part-of-a-path-left-out",
    breaks: ["RFC7644-3.12/invalid-path"],
    because: "the path is split at dots, and empty parts are removed",
    decorate: rereadUserPatch((sent) =>
      "path" in sent ? { ...sent, path: textAt(sent, "path").replace(/\.$/, "") } : sent,
    ),
  },
];
