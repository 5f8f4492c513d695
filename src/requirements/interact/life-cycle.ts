// User types, and what becomes of users who are disabled and come back.

import { rows } from "../requirement.ts";

export const lifeCycle = rows({
  "INTERACT-user-type/kept": {
    level: "MUST",
    statement:
      "Each of the three user types, Power User among them, must be accepted and read back as it was sent.",
    source: { guide: [80, 83] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/default": {
    level: "SHOULD",
    statement: "A user who is created without a user type should become an Intranet User.",
    source: { guide: [80, 83] },
    basis: "inferred",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/updated": {
    level: "MUST",
    statement: "A user type that an update sends must be read back afterwards.",
    source: { guide: [80, 87] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
  },
  "INTERACT-user-type/unknown-refused": {
    level: "SHOULD",
    statement: "A user type other than the three should be refused, and no user created.",
    source: { guide: [80, 83] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator:
      "A failed create: Value in attribute userType does not comply to a required format.",
  },
  "INTERACT-user-type/lost-by-put": {
    level: "LIMITATION",
    statement: "A PUT without a user type removes the type Power User.",
    source: { guide: [80, 80] },
    basis: "documented",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator: "No error: the update succeeds, and the user loses the permission.",
  },
  "INTERACT-user-type/lost-by-patch": {
    level: "LIMITATION",
    statement: "A PATCH of another attribute removes the type Power User.",
    source: { guide: [80, 80] },
    basis: "inferred",
    feature: "user-type",
    remedy: "Map userType, and give each user one of the three values (guide L80-85).",
    administrator: "No error: the update succeeds, and the user loses the permission.",
  },
  "INTERACT-disable/keeps-user": {
    level: "MUST",
    statement: "A disabled user must stay readable under the same id.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
  },
  "INTERACT-disable/by-put": {
    level: "MUST",
    statement:
      "A PUT with active false must make a user inactive, under the same id, change what else it changes, and nothing more.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
  },
  "INTERACT-disable/no-second-person": {
    level: "MUST",
    statement: "A create with a disabled user's userName must not create a second user.",
    source: { guide: [106, 106] },
    basis: "documented",
    feature: "deactivate",
    administrator: "A second user after a reactivation.",
  },
  "INTERACT-disable/created-inactive": {
    level: "MUST",
    statement: "A create with active false must be refused, or create an inactive user.",
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
    remedy: "Always map active to true: deactivation is a separate request (guide L98).",
  },
  "INTERACT-active/put-again": {
    level: "MUST",
    statement: "A PUT with active true must succeed for an active user, and the user stays active.",
    source: { guide: [98, 98] },
    basis: "documented",
    feature: "reactivate",
  },
  "INTERACT-restore/keeps-memberships": {
    level: "SHOULD",
    statement:
      "A reactivated user should have the same group memberships as before, without a group push.",
    source: { guide: [110, 110] },
    basis: "documented",
    feature: "reactivate",
    remedy: "Push the group again from Okta (Push Now), as the guide's last paragraph says.",
  },
});
