// A password that makes the person inactive when it is changed.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const passwordSyncDeactivates: Fault = {
  name: "password-sync-deactivates",
  breaks: ["OKTA-password/changes-nothing-else"],
  because: "the account waits for a confirmation by e-mail",
  decorate: afterPatch((before, after, { tables: { people } }) => {
    if (before.passwordDigest === after.passwordDigest) return;
    people.put({ ...after, attributes: { ...after.attributes, active: false } });
  }),
};
