// Whom a manager reference means: a person's id, or a UID that is no number.

import { rows } from "../requirement.ts";

export const manager = rows({
  "INTERACT-uid/kept": {
    level: "MUST",
    statement: "The UID, which is externalId, is kept letter for letter, whether x1999 or _01999.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-uid/numeric-taken": {
    level: "MUST",
    statement: "A person whose UID reads as a number is created, and keeps it letter for letter.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/by-id": {
    level: "MUST",
    statement: "A manager given by the person's id becomes the manager.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/by-uid": {
    level: "MUST",
    statement: "A manager given by a UID that is no number becomes the manager.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/on-update": {
    level: "MUST",
    statement: "A manager who is changed by a profile update is the manager afterwards.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/numeric-uid": {
    level: "LIMITATION",
    statement: "A manager given by a UID that reads as a number isn't found.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Load the UID with a prefix that is no digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/reads-as-number": {
    level: "LIMITATION",
    statement:
      "A manager given by a UID that only some read as a number, such as +1999, 1999.0 or 1999e0, isn't found.",
    source: { guide: [102, 102] },
    basis: "inferred",
    feature: "manager",
    remedy: "Load the UID with a prefix that is no digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/numeric-is-no-crash": {
    level: "MUST",
    statement: "A manager reference that reads as a number is no server error.",
    source: { guide: [51, 102] },
    basis: "documented",
    feature: "manager",
    remedy: "Load the UID with a prefix that is no digit, such as x1999 or _01999 (guide L102).",
  },
  "INTERACT-manager/never-a-stranger": {
    level: "MUST",
    statement: "A manager reference never attaches a person other than the one it names.",
    source: { guide: [102, 102] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/unknown-attaches-nobody": {
    level: "MUST",
    statement: "A reference to a manager whom nobody knows attaches nobody.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/unknown-is-no-crash": {
    level: "MUST",
    statement: "A reference to a manager whom nobody knows is no server error.",
    source: { guide: [51, 61] },
    basis: "documented",
    feature: "manager",
  },
  "INTERACT-manager/not-yet-synced": {
    level: "LIMITATION",
    statement: "A manager who is synced after those who report to them isn't attached by that.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy:
      "Assign the manager to the app before those who report to them, and push those again (guide L61).",
  },
  "INTERACT-manager/pushed-again": {
    level: "MUST",
    statement: "A manager who was synced later is attached when the reference is pushed again.",
    source: { guide: [61, 61] },
    basis: "documented",
    feature: "manager",
    remedy:
      "Assign the manager to the app before those who report to them, and push those again (guide L61).",
  },
  "INTERACT-manager/oneself": {
    level: "MUST",
    statement: "A reference to oneself is no server error, and attaches nobody else.",
    source: { guide: [61, 102] },
    basis: "inferred",
    feature: "manager",
  },
  "INTERACT-manager/removed": {
    level: "MUST",
    statement: "A manager who is removed by PATCH is the manager no longer.",
    source: { guide: [61, 61] },
    basis: "inferred",
    feature: "manager",
  },
  "INTERACT-manager/number-refused": {
    level: "MAY",
    statement: "A manager reference that is a JSON number, not a text, is refused.",
    source: { guide: [56, 102] },
    basis: "inferred",
    feature: "manager",
  },
});
