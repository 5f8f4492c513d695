// Whom a manager reference means: a user's id, or a UID that is no number.

import { rows } from "../requirement.ts";

export const manager = rows({
  "INTERACT-uid/kept": {
    level: "MUST",
    statement:
      "The UID, which is externalId, must be kept character for character, such as x1999 or _01999.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-uid/numeric-taken": {
    level: "MUST",
    statement:
      "A user with a numeric UID must be created, and the UID kept character for character.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/by-id": {
    level: "MUST",
    statement: "A manager reference that is a user's id must make that user the manager.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Check that the manager is among the users who are provisioned from Okta (guide L61).",
  },
  "INTERACT-manager/by-uid": {
    level: "MUST",
    statement:
      "A manager reference that is a user's UID but not a number must make that user the manager.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Check that the manager is among the users who are provisioned from Okta (guide L61).",
  },
  "INTERACT-manager/on-update": {
    level: "MUST",
    statement:
      "After a profile update that names another manager, that user must be the manager, and stay inactive if they were.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy: "Check that the manager is among the users who are provisioned from Okta (guide L61).",
  },
  "INTERACT-manager/numeric-uid": {
    level: "LIMITATION",
    statement: "A manager who is named by a numeric UID isn't found.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Load the UID with a prefix that is not a digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/reads-as-number": {
    level: "LIMITATION",
    statement:
      "A manager who is named by a UID that some programs read as a number, such as +1999, 1999.0 or 1999e0, isn't found.",
    source: { guide: [102, 102] },
    basis: "inferred",
    feature: "manager",
    remedy: "Load the UID with a prefix that is not a digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/numeric-is-no-crash": {
    level: "MUST",
    statement: "A numeric manager reference must not cause a server error.",
    source: { guide: [51, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Load the UID with a prefix that is not a digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/never-a-stranger": {
    level: "MUST",
    statement: "A manager reference must never attach a user other than the one that it names.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/unknown-attaches-nobody": {
    level: "MUST",
    statement: "A reference to an unknown manager must attach no user.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy: "Check that the manager is among the users who are provisioned from Okta (guide L61).",
  },
  "INTERACT-manager/unknown-is-no-crash": {
    level: "MUST",
    statement: "A reference to an unknown manager must not cause a server error.",
    source: { guide: [51, 61] },
    basis: "documented",
    feature: "manager",
    remedy: "Check that the manager is among the users who are provisioned from Okta (guide L61).",
  },
  "INTERACT-manager/not-yet-synced": {
    level: "LIMITATION",
    statement: "A manager who is created after the reports is not attached to them.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy:
      "Assign the manager to the app before the reports, and push the reports again (guide L61).",
  },
  "INTERACT-manager/pushed-again": {
    level: "MUST",
    statement:
      "A manager who was created later must be attached when the reference is pushed again.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy:
      "Assign the manager to the app before the reports, and push the reports again (guide L61).",
  },
  "INTERACT-manager/oneself": {
    level: "MUST",
    statement:
      "A user's reference to themselves as manager, or to one of their reports, must not cause a server error, and must attach no other user.",
    source: { guide: [61, 102] },
    basis: "inferred",
    feature: "manager",
  },
  "INTERACT-manager/removed": {
    level: "MUST",
    statement: "After a PATCH that removes a manager, that user must no longer be the manager.",
    source: { guide: [61, 61] },
    basis: "inferred",
    feature: "manager",
  },
  "INTERACT-manager/number-refused": {
    level: "MAY",
    statement: "A manager reference that is a JSON number instead of a string may be refused.",
    source: { guide: [56, 102] },
    basis: "inferred",
    feature: "manager",
  },
});
