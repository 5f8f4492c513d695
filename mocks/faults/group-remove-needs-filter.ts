// A remove of all members, acknowledged and not done.
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

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
