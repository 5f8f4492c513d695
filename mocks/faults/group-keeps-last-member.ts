// A removal of the last member, acknowledged and not done.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

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
