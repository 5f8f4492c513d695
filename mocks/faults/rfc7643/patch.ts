// Providers that are wrong about patch: what turns the rows of rfc7643/patch red.

import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";

/** A PATCH that turns one member into another. */
export const memberTurnedIntoAnother: Fault = {
  name: "member-turned-into-another",
  breaks: ["RFC7643-4.2/member-value-immutable"],
  clause: "changes no member",
  violates: ["RFC7643-7/immutable"],
  because: "a membership is a row whose columns can all be updated",
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

/** A replace by null, passed over. */
export const patchNullIgnored: Fault = {
  name: "patch-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
  clause: "null",
  at: ["PATCH User"],
  because: "whatever is null is skipped before the update is written",
  decorate: rereadUserPatch((sent) => (sent["value"] === null ? nothing : sent)),
};
