// A replace of all members that adds them to those who are there.
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const pushNowAdds: Fault = {
  name: "push-now-adds",
  breaks: ["OKTA-group/push-now"],
  because: "people who left the group in Okta stay in it here",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) =>
      operation["path"] === "members" && Array.isArray(operation["value"])
        ? { ...operation, op: operation["value"].length > 0 ? "add" : "replace" }
        : operation,
    ),
  ),
};
