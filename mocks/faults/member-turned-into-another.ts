// A PATCH that turns one member into another.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const memberTurnedIntoAnother: Fault = {
  name: "member-turned-into-another",
  breaks: ["RFC7643-4.2/member-value-immutable"],
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
