// The rest of the default mapping, the password, empty values, and a target that asks Okta to wait.

import { rows } from "../requirement.ts";
import { plan, reference } from "./pages.ts";

const put = `${reference}, Update a specific User (PUT)`;

const mapping = "Profile Editor, default mapping of the SCIM 2.0 Test App";

export const profile = rows({
  "OKTA-password/accepted": {
    level: "MUST",
    statement:
      "A password that Okta syncs, by a PATCH without a path, is answered with 200 or 204.",
    source: { okta: `${reference}, PATCH: password sync` },
    basis: "documented",
    feature: "password",
    administrator: "A failed password sync for the user.",
    remedy:
      "Answer 200 or 204, or leave Sync Password off in Okta's integration (Okta SCIM 2.0 protocol reference, password sync).",
  },
  "OKTA-password/changes-nothing-else": {
    level: "MUST",
    statement: "A password sync leaves every attribute that can be read as it was, active too.",
    source: { okta: `${reference}, PATCH: password sync` },
    basis: "documented",
    feature: "password",
  },
  "OKTA-profile/simple-attributes": {
    level: "SHOULD",
    statement:
      "Title, nickname, middle name, honorifics and language of the default mapping are read back.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/phones": {
    level: "SHOULD",
    statement: "The primary phone, and the mobile one beside it, are read back.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/primary-phone-flag": {
    level: "MUST",
    statement: "The primary phone comes back with primary true: by that Okta finds it again.",
    source: { okta: "Okta SCIM FAQ, multi-valued attributes" },
    basis: "documented",
    feature: "profile",
    administrator: "A second work phone after each profile update.",
    remedy:
      "Keep primary with its value and show it as a boolean true (Okta SCIM FAQ, multi-valued attributes).",
  },
  "OKTA-profile/address": {
    level: "SHOULD",
    statement: "The parts of the primary address are read back.",
    source: { okta: mapping },
    basis: "documented",
    feature: "profile",
  },
  "OKTA-profile/updated-phone": {
    level: "MUST",
    statement: "A changed phone number replaces the old one: there is one work phone afterwards.",
    source: { okta: "Okta SCIM FAQ: no type and value combination twice" },
    basis: "documented",
    feature: "profile",
    administrator:
      "A second work phone after each profile update (Okta SCIM FAQ, multi-valued attributes).",
    remedy:
      "Match an element by primary, and keep no combination of type and value twice (Okta SCIM FAQ, multi-valued attributes).",
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
    statement: "Elements without a value, or with an empty type, cause no error.",
    source: { okta: "fleet issue 53446, Auth0 inbound SCIM for Okta: empty elements" },
    basis: "captured",
    feature: "profile",
    remedy:
      "Until it is mended, delete Okta's mappings of the types of primary e-mail, primary phone and address (Auth0, Inbound SCIM for Okta).",
  },
  "OKTA-update/stale-formatted": {
    level: "MUST",
    statement:
      "A stale name.formatted that comes back in a PUT doesn't undo the displayName sent with it.",
    source: { okta: `mock-scim capture of 2022; ${put}` },
    basis: "documented",
    feature: "update",
  },
  "OKTA-update/unknown-schema": {
    level: "SHOULD",
    statement: "An attribute under a URN that the target doesn't know causes no error.",
    source: { okta: "Profile Editor, external namespace" },
    basis: "captured",
    feature: "update",
  },
  "OKTA-update/active-absent": {
    level: "SHOULD",
    statement: "An update without active leaves the user active.",
    source: { okta: "Delinea, Okta SCIM endpoint reference: active that isn't preserved" },
    basis: "inferred",
    feature: "update",
  },
  "OKTA-timeout/sixty-seconds": {
    level: "MUST",
    statement:
      "An exchange is over within 60 seconds, or within the run's own limit where that is shorter.",
    source: { okta: "Okta SCIM FAQ: how long Okta waits for an answer" },
    basis: "documented",
    feature: "rate",
    remedy: "Answer first and do the slow part later, or make it fast: Okta waits no longer.",
    administrator: "A task that says the request timed out, though it may have taken effect.",
  },
  "OKTA-rate/retry-after": {
    level: "MUST",
    statement: "A 429 says in Retry-After, in whole seconds, when to try again.",
    source: { okta: "Okta SCIM concepts, rate limits (2026)" },
    basis: "documented",
    feature: "rate",
    administrator: "Syncs that wait five minutes and more instead of seconds.",
    remedy:
      "Send whole seconds: a date counts as missing, and then Okta waits five minutes, doubled each time, ten times at most (Okta SCIM concepts, rate limits).",
  },
});
