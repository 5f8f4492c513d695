// Users who existed before SCIM are found, by user name and by e-mail address, and not created again.

import { rows } from "../requirement.ts";

export const dedupe = rows({
  "INTERACT-dedupe/by-user-name": {
    level: "MUST",
    statement: "A lookup by userName must find a user who existed before SCIM.",
    source: { guide: [89, 89] },
    basis: "documented",
    feature: "dedupe",
    needs: "preexisting",
    administrator: "A second user beside the existing one.",
    remedy: "Match by both e-mail and username (guide L89).",
  },
  "INTERACT-dedupe/by-e-mail": {
    level: "SHOULD",
    statement:
      "A lookup by e-mail address, written emails.value eq, should find the user, an inactive one too, and not by one that an update replaced.",
    source: {
      okta: "IPSIE AL SCIM 2.0 profile draft 00, AL1: lookup by e-mail; guide L89 by inference",
    },
    basis: "documented",
    feature: "dedupe",
    administrator: "A second user beside the existing one.",
    remedy: "Match by both e-mail and username (guide L89).",
  },
  "INTERACT-dedupe/by-e-mail-value-filter": {
    level: "SHOULD",
    statement: "A lookup by e-mail address, written emails[value eq …], should find the user.",
    source: {
      okta: "IPSIE AL SCIM 2.0 profile draft 00, AL1: emails[value eq …]; guide L89 by inference",
    },
    basis: "documented",
    feature: "dedupe",
    remedy: "Match by both e-mail and username (guide L89).",
  },
  "INTERACT-dedupe/preexisting-by-e-mail": {
    level: "MUST",
    statement: "A lookup by e-mail address must find a user who existed before SCIM.",
    source: { guide: [89, 89] },
    basis: "documented",
    feature: "dedupe",
    needs: "preexisting",
    remedy: "Match by both e-mail and username (guide L89).",
    administrator: "A second user beside the existing one.",
  },
  "INTERACT-dedupe/by-either": {
    level: "MAY",
    statement: "A filter for user name or e-mail address may find the user.",
    source: { guide: [89, 89] },
    basis: "inferred",
    feature: "dedupe",
  },
  "INTERACT-dedupe/shared-e-mail": {
    level: "MUST",
    statement:
      "A create with another user's e-mail address must succeed or be refused, without a server error.",
    source: { guide: [89, 89] },
    basis: "inferred",
    feature: "dedupe",
    remedy: "Match by both e-mail and username (guide L89).",
  },
});
