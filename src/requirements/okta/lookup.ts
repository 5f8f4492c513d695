// Okta asks whether a user exists, before each create.

import { rows } from "../requirement.ts";
import { spec, reference, plan } from "./pages.ts";

export const lookup = rows({
  "OKTA-lookup/finds-exactly-one": {
    level: "MUST",
    statement:
      "A lookup by userName must find the user with this userName, once, and no other, also if another is looked up at the same time.",
    source: { okta: `${reference}, Create Users` },
    basis: "documented",
    feature: "lookup",
    administrator: "Okta links the assignment to the wrong user.",
  },
  "OKTA-lookup/plus-for-space": {
    level: "SHOULD",
    statement: "The lookup's older spelling, with + in place of spaces, should find the same user.",
    source: { okta: "Okta SCIM reference of 2018 and 2019, Determine if the User already exists" },
    basis: "documented",
    feature: "lookup",
  },
  "OKTA-lookup/no-match-is-empty": {
    level: "MUST",
    statement: "A lookup without a match must be answered with 200 and totalResults 0.",
    source: { okta: `${spec}, steps 3 and 5` },
    basis: "documented",
    feature: "lookup",
    administrator:
      "Error while verifying if user exists, with the detail of the answer. No user is created (Okta SCIM 2.0 protocol reference, Create Users).",
    remedy:
      "Answer 200 with totalResults 0. Okta's client also accepts a 404 with a SCIM error, but its SPEC test doesn't (steps 3 and 5).",
  },
  "OKTA-lookup/any-letter-case": {
    level: "MUST",
    statement:
      "A lookup must find a user whose userName differs from the filter in letter case only.",
    source: { rfc: 7643, section: "4.1.1", lines: [1030, 1038] },
    basis: "keyword",
    feature: "lookup",
    administrator: "A create that ends in 409: the user exists, but the lookup didn't find it.",
  },
  "OKTA-lookup/plus-in-name": {
    level: "MUST",
    statement: "A lookup must find a user whose userName contains a plus sign, percent-encoded.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [930, 932] },
    basis: "keyword",
    feature: "lookup",
    administrator: "A create that ends in 409, only for addresses with a plus sign.",
  },
  "OKTA-lookup/apostrophe-in-name": {
    level: "MUST",
    statement: "A lookup must find a user whose userName contains an apostrophe.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [930, 932] },
    basis: "keyword",
    feature: "lookup",
  },
  "OKTA-lookup/finds-inactive": {
    level: "MUST",
    statement: "A lookup must find an inactive user too, and show active false.",
    source: { okta: `${plan}, C9293 (reactivation keeps the id); ${reference}, reactivation` },
    basis: "documented",
    feature: "lookup",
    administrator: "A create that ends in 409, or a second user, after a reactivation.",
  },
  "OKTA-lookup/carries-what-okta-reads": {
    level: "MUST",
    statement: "A lookup must show the user with schemas, id, userName and active.",
    source: { okta: "Okta support, SCIM configuration FAQ" },
    basis: "documented",
    feature: "lookup",
    remedy:
      "Show each match with schemas, id, userName, active and meta (Okta support, SCIM configuration FAQ).",
  },
  "OKTA-lookup/e-mail-by-type": {
    level: "MAY",
    statement:
      "A lookup by the address of type work, a form outside the RFC's grammar, may find the user.",
    source: { okta: 'emails[type eq "work"].value eq, as Entra ID sends it' },
    basis: "inferred",
    feature: "lookup",
  },
  "OKTA-lookup/no-double-decoding": {
    level: "MUST",
    statement: "A userName with a percent sign must be found: the URL is decoded once.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [930, 932] },
    basis: "keyword",
    feature: "lookup",
  },
  "OKTA-lookup/odd-names": {
    level: "MUST",
    statement:
      "A lookup by a userName with quotes, backslashes, URL or filter characters, or any script, must be answered, and find exactly that user.",
    source: { rfc: 7644, section: "3.4.2.2", lines: [930, 932] },
    basis: "keyword",
    feature: "lookup",
    administrator: "A create that ends in 409, only for some names.",
    remedy:
      "Read the filter's value as a JSON string, after one percent-decoding (RFC 7644 §3.4.2.2).",
  },
  "OKTA-lookup/by-external-id": {
    level: "MAY",
    statement:
      "A lookup by externalId, for apps that match by it, may find the user, by the one of now, and no other.",
    source: {
      okta: "IPSIE AL SCIM 2.0 profile draft 00, AL1: externalId eq; apps matched by externalId",
    },
    basis: "inferred",
    feature: "lookup",
    administrator: "An app that matches by externalId finds no user, and creates all users again.",
  },
});
