// A deactivation that deletes the person.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const deactivationDeletes: Fault = {
  name: "deactivation-deletes",
  breaks: [
    "INTERACT-disable/keeps-user",
    "OKTA-deactivate/takes-effect",
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-race/update-survives-deactivation",
  ],
  because: "who is gone is not read back at all, neither inactive nor unchanged",
  decorate: afterPatch((_before, { id, attributes }, { tables }) => {
    if (attributes["active"] === false) tables.people.delete(id);
  }),
};
