// What Okta sends and reads of a manager.

import { rows } from "../requirement.ts";

export const manager = rows({
  "OKTA-manager/display-name-only": {
    level: "MAY",
    statement: "A manager given by displayName alone doesn't make a create fail.",
    source: { okta: "Profile Editor, default mapping: managerValue and managerDisplayName" },
    basis: "inferred",
    feature: "manager",
  },
  "OKTA-manager/free-string": {
    level: "SHOULD",
    statement: "A manager named by a string that is nobody's id doesn't make a create fail.",
    source: { okta: "Profile Editor, managerValue: whatever string the Okta profile holds" },
    basis: "inferred",
    feature: "manager",
  },
});
