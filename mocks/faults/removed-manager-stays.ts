// A PATCH that removes the manager, acknowledged without effect.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { nothing, rereadPersonPatch } from "./reread-person-patch.ts";

export const removedManagerStays: Fault = {
  name: "removed-manager-stays",
  breaks: ["INTERACT-manager/removed"],
  because: "a reporting line is ended elsewhere",
  decorate: rereadPersonPatch((sent) =>
    sent["op"] === "remove" && /:manager$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};
