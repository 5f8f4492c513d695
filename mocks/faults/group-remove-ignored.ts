// A removal by a filter of value, acknowledged and not done.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const groupRemoveIgnored: Fault = {
  name: "group-remove-ignored",
  breaks: [
    "RFC7644-3.5.2.2/by-value",
    "RFC7644-3.5.2.2/last-record",
    "OKTA-group/remove-one",
    "OKTA-group/hundred-changes",
  ],
  because: "the filter is compared with display; a member who stays is neither the last to go",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      textAt(operation, "path").startsWith("members[") ? { op: "add", value: {} } : operation,
    ),
  ),
};
