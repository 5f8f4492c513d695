// A deactivation that takes the person out of every group.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const deactivationLeavesGroups: Fault = {
  name: "deactivation-leaves-groups",
  breaks: ["INTERACT-restore/keeps-memberships"],
  because: "what the guide's last paragraph tells how to mend: push the group again",
  decorate: afterPatch((_before, { id, attributes }, { tables: { groups } }) => {
    if (attributes["active"] !== false) return;
    for (const group of groups.of(id)) {
      const memberIds = new Set([...group.memberIds].filter((member) => member !== id));
      groups.put({ ...group, memberIds });
    }
  }),
};
