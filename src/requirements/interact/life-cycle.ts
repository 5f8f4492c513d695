// User types, and what becomes of users who are disabled and come back.

import { rows } from "../requirement.ts";

export const lifeCycle = rows({
  "INTERACT-user-type/kept": {
    level: "MUST",
    statement: "Each of the three user types is taken and read back as it was sent.",
    source: { guide: [80, 83] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/default": {
    level: "SHOULD",
    statement: "A user who is created without user type is an Intranet User.",
    source: { guide: [80, 83] },
    basis: "inferred",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/updated": {
    level: "MUST",
    statement: "A user type that an update sends is read back afterwards.",
    source: { guide: [80, 87] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/unknown-refused": {
    level: "SHOULD",
    statement: "A user type that is none of the three should be refused, and no user created.",
    source: { guide: [80, 83] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator:
      "A failed create: Value in attribute userType does not comply to a required format.",
  },
  "INTERACT-user-type/lost-by-put": {
    level: "LIMITATION",
    statement: "A PUT without user type takes away what makes a Power User.",
    source: { guide: [80, 80] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator: "Nothing: the update succeeds, and the user has lost the permission.",
  },
  "INTERACT-user-type/lost-by-patch": {
    level: "LIMITATION",
    statement: "A PATCH of another attribute takes away what makes a Power User.",
    source: { guide: [80, 80] },
    basis: "inferred",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator: "Nothing: the update succeeds, and the user has lost the permission.",
  },
  "INTERACT-disable/keeps-user": {
    level: "MUST",
    statement: "A disabled user stays readable under the same id.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
  },
  "INTERACT-disable/by-put": {
    level: "MUST",
    statement:
      "A PUT with active false must make a user inactive, under the same id, and change nothing else.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
  },
  "INTERACT-disable/no-second-person": {
    level: "MUST",
    statement: "A create of a disabled user's userName makes no second user.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
    administrator: "A second user when somebody comes back.",
  },
  "INTERACT-disable/created-inactive": {
    level: "MUST",
    statement: "A create with active false is refused, or makes an inactive user.",
    source: { guide: [108, 108] },
    basis: "inferred",
    feature: "deactivate",
    remedy: "Assign users to the app once they are active in Okta (guide L108).",
  },
  "INTERACT-active/forced-by-put": {
    level: "MUST",
    statement:
      "A PUT with active true must make an inactive user active, under the same id, and change nothing else.",
    source: { guide: [98, 98] },
    basis: "documented",
    feature: "reactivate",
    remedy: "Map active to true always: deactivation is a request of its own (guide L98).",
  },
  "INTERACT-active/put-again": {
    level: "MUST",
    statement: "A PUT with active true of an active user succeeds, and the user stays active.",
    source: { guide: [98, 98] },
    basis: "documented",
    feature: "reactivate",
  },
  "INTERACT-restore/keeps-memberships": {
    level: "SHOULD",
    statement:
      "A user who comes back has the group memberships of before, without anybody restoring them.",
    source: { guide: [110, 110] },
    basis: "documented",
    feature: "reactivate",
    remedy: "Push the group again from Okta (Push Now); the guide's last paragraph says why.",
  },
});
