// The rest of the default mapping, the password, empty values, and a target that asks Okta to wait.

import { rows } from "../requirement.ts";
import { plan, reference } from "./pages.ts";

const put = `${reference}, Update a specific User (PUT)`;

const mapping = "Profile Editor, default mapping of the SCIM 2.0 Test App";

export const profile = rows({
  "OKTA-password/accepted": {
    level: "MUST",
    statement:
      "Okta's password sync, a PATCH without a path, must be answered with 200 or 204, unless changePassword is declared unsupported.",
    source: { okta: `${reference}, PATCH: password sync` },
    basis: "documented",
    feature: "password",
    administrator: "A failed password sync for the user.",
    remedy:
      "Answer 200 or 204, or leave Sync Password off in Okta's integration (Okta SCIM 2.0 protocol reference, password sync).",
  },
  "OKTA-password/changes-nothing-else": {
    level: "MUST",
    statement: "A password sync must leave every readable attribute unchanged, active too.",
    source: { okta: `${reference}, PATCH: password sync` },
    basis: "documented",
    feature: "password",
  },
  "OKTA-profile/simple-attributes": {
    level: "SHOULD",
    statement:
      "Title, nickname, middle name, honorifics and language of the default mapping should be read back.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/phones": {
    level: "SHOULD",
    statement:
      "The primary phone, and the mobile phone beside it, should be read back, also if both are one number.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/primary-phone-flag": {
    level: "MUST",
    statement: "The primary phone must be shown with primary true: Okta finds it by that.",
    source: { okta: "Okta SCIM FAQ, multi-valued attributes" },
    basis: "documented",
    feature: "profile",
    administrator: "A second work phone after each profile update.",
    remedy:
      "Keep primary with its value and show it as a boolean true (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-profile/address": {
    level: "SHOULD",
    statement: "The parts of the primary address should be read back.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/updated-phone": {
    level: "MUST",
    statement: "A changed phone number must replace the old one, so that one work phone remains.",
    source: { okta: "Okta SCIM FAQ: no type and value combination twice" },
    basis: "documented",
    feature: "profile",
    administrator:
      "A second work phone after each profile update (Okta SCIM FAQ, multi-valued attributes).",
    remedy:
      "Match an element by primary, and keep each combination of type and value once (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-empty/accepted": {
    level: "MUST",
    statement:
      "Empty values in a profile update, an empty string or null, must cause no error and change no other attribute.",
    source: { okta: `${plan}, C9337, Push Empty Values` },
    basis: "documented",
    feature: "profile",
    administrator: "A failed profile update once an attribute is emptied in Okta.",
  },
  "OKTA-empty/elements-accepted": {
    level: "SHOULD",
    statement: "Elements without a value, or with an empty type, should cause no error.",
    source: { okta: "fleet issue 53446, Auth0 inbound SCIM for Okta: empty elements" },
    basis: "captured",
    feature: "profile",
    remedy:
      "Until this is corrected, delete Okta's mappings of the types of primary e-mail, primary phone and address (Auth0, Inbound SCIM for Okta).",
  },
  "OKTA-update/stale-formatted": {
    level: "MUST",
    statement: "An outdated name.formatted in a PUT must not undo the displayName sent with it.",
    source: { okta: `mock-scim capture of 2022; ${put}` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-update/unknown-schema": {
    level: "SHOULD",
    statement: "An attribute under a URN that the target doesn't know should cause no error.",
    source: { okta: "Profile Editor, external namespace" },
    basis: "captured",
    feature: "update",
  },
  "OKTA-update/active-absent": {
    level: "SHOULD",
    statement: "An update without active should leave the user active.",
    source: { okta: "Delinea, Okta SCIM endpoint reference: active that isn't preserved" },
    basis: "inferred",
    feature: "update",
  },
  "OKTA-timeout/sixty-seconds": {
    level: "MUST",
    statement:
      "An exchange must end within 60 seconds, or within the run's own limit if that is shorter.",
    source: { okta: "Okta SCIM FAQ: how long Okta waits for an answer" },
    basis: "documented",
    feature: "rate",
    remedy: "Answer first and do the slow part later, or make it faster: Okta doesn't wait longer.",
    administrator: "A task that timed out, although the request may have taken effect.",
  },
  "OKTA-rate/retry-after": {
    level: "MUST",
    statement: "A 429 must say in Retry-After, in whole seconds, when to try again.",
    source: { okta: "Okta SCIM concepts, rate limits (2026)" },
    basis: "documented",
    feature: "rate",
    administrator: "Syncs that wait five minutes or more instead of seconds.",
    remedy:
      "Send whole seconds. Okta treats a date as missing, and waits five minutes, doubled each time, ten times at most (Okta SCIM concepts, rate limits).",
  },
});
