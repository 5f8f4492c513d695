// A reactivation that puts the person there anew, under another id.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const reactivationGivesAnotherId: Fault = {
  name: "reactivation-gives-another-id",
  breaks: ["OKTA-reactivate/same-id", "OKTA-reactivate/same-attributes"],
  because: "restored from an archive: under the old id nobody is there",
  decorate: afterPatch((before, after, { tables, nextId }) => {
    if (before.attributes["active"] !== false || after.attributes["active"] !== true) return;
    tables.people.delete(after.id);
    tables.people.put({ ...after, id: nextId() });
  }),
};
