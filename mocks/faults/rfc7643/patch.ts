// Faulty providers for the rows of rfc7643/patch.

import { isObject } from "../../../src/scim/resource.ts";
import { textAt, listAt } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { refusedButDone } from "../../fault-kit/done-all-the-same.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";

/** A PATCH that turns one member into another. */
export const memberTurnedIntoAnother: Fault = {
  name: "member-turned-into-another",
  breaks: ["RFC7643-4.2/member-value-immutable"],
  clause: "change no member",
  violates: ["RFC7643-7/immutable"],
  because: "every column of a membership's row can be updated",
  decorate: rereadGroupPatch((sent) =>
    sent.flatMap((operation) => {
      const path = textAt(operation, "path");
      if (!path.endsWith("].value")) return [operation];
      return [
        { op: "remove", path: path.replace(/\.value$/, "") },
        { op: "add", path: "members", value: [{ value: operation["value"] ?? null }] },
      ];
    }),
  ),
};

/** A replace by null, ignored. */
export const patchNullIgnored: Fault = {
  name: "patch-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
  clause: "null",
  at: ["PATCH User"],
  because: "the update skips null",
  decorate: rereadUserPatch((sent) => (sent["value"] === null ? nothing : sent)),
};

/** A PATCH of a user that is acknowledged without effect. */
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
    "RFC7644-3.5.2.1/complex-merges": "set the sub-attributes",
    "RFC7644-3.5.2.2/by-sub-attribute": "remove what matches",
    "RFC7644-3.5.2.3/pathless": "replace each attribute",
    "RFC7644-3.5.2.3/complex": "set the sub-attributes",
    "RFC7644-3.5.2.3/matching-sub-attribute": "set that sub-attribute",
  },
  because: "deactivated users keep their access, and Okta shows success; no PATCH has an effect",
  decorate: afterPatch((before, _after, { tables }) => tables.users.put(before)),
};

export const rfc7643PatchParts: readonly Fault[] = [
  {
    /** A PATCH of a member's value, acknowledged and not carried out. */
    name: "member-change-acknowledged",
    breaks: ["RFC7643-4.2/member-value-immutable"],
    clause: "must be refused",
    because: "the provider skips what can't be changed",
    decorate: rereadGroupPatch((sent) =>
      sent.map((operation) =>
        textAt(operation, "path").endsWith("].value") ? nothing : operation,
      ),
    ),
  },
  {
    /** A PATCH that replaces an extension by null, acknowledged and not carried out. */
    name: "patch-null-extension-ignored",
    breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
    clause: "null for an extension",
    at: ["PATCH User"],
    because: "the provider finds no attribute to change in a null extension",
    decorate: rereadUserPatch((sent) =>
      isObject(sent["value"]) && Object.values(sent["value"]).includes(null) ? nothing : sent,
    ),
  },
  {
    /** A PATCH with an empty list, acknowledged and not carried out. */
    name: "patch-empty-list-ignored",
    breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
    clause: "an empty list",
    at: ["PATCH User"],
    because: "the update skips empty values",
    decorate: rereadUserPatch((sent) =>
      Array.isArray(sent["value"]) && sent["value"].length === 0 ? nothing : sent,
    ),
  },
  {
    /** A PATCH whose second operation takes another user's userName: refused, and the first is done. */
    name: "conflict-keeps-the-first-operation",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
    clause: "an operation before it",
    because: "each operation is a statement of its own, and only the last finds the index",
    decorate: refusedButDone("patchUser", (context, provider) => {
      const [first] = isObject(context.body) ? listAt(context.body, "Operations") : [];
      const isTitle = isObject(first) && first["path"] === "nickName";
      if (isTitle) setAttributes(provider, context.path.id, { nickName: first["value"] ?? null });
    }),
  },
];
