// What Okta sends and reads of a manager.

import { rows } from "../requirement.ts";

export const manager = rows({
  "OKTA-manager/display-name-only": {
    level: "MAY",
    statement: "A create with a manager who is named by displayName only may succeed.",
    source: { okta: "Profile Editor, default mapping: managerValue and managerDisplayName" },
    basis: "inferred",
    feature: "manager",
  },
  "OKTA-manager/free-string": {
    level: "SHOULD",
    statement: "A create with a manager reference that isn't a user's id should succeed.",
    source: { okta: "Profile Editor, managerValue: whatever string the Okta profile holds" },
    basis: "inferred",
    feature: "manager",
  },
});
