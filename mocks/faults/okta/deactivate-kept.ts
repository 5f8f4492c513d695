// Providers that keep a copy of whom they deactivate.

import type { Json } from "../../../src/scim/resource.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import type { Fault } from "../../fault.ts";

/** A reactivated user who has the names of the moment of the deactivation. */
export const reactivationUndoesUpdate: Fault = {
  name: "reactivation-undoes-update",
  breaks: ["OKTA-reactivate/same-attributes"],
  clause: "as it was last changed",
  because: "who is deactivated is moved to an archive, and back as they were",
  decorate: (provider) => {
    const archive = new Map<string, Json>();
    return afterPatch((before, after, { tables }) => {
      const { active: was, name: old = null } = before.attributes;
      const { active: is } = after.attributes;
      if (was !== false && is === false) archive.set(after.id, old);
      const name = archive.get(after.id);
      if (was !== false || is === false || name === undefined) return;
      tables.users.put({ ...after, attributes: { ...after.attributes, name } });
    })(provider);
  },
};
