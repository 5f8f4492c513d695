// Creating a user: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const create = cases({
  C1: { check: "a minimal user is created with 201", rows: ["RFC7644-3.3/created"] },
  C2: {
    check: "Okta's create is answered with what was sent",
    rows: ["OKTA-create/echoes-profile"],
  },
  C3: {
    check: "Okta's whole create is accepted, with password and groups",
    rows: ["OKTA-create/created"],
  },
  C4: {
    check: "the id is the provider's own, whatever the client sends",
    rows: ["RFC7643-3.1/id", "RFC7644-3.3/read-only-ignored"],
  },
  C5: {
    check: "meta has resourceType, created and lastModified",
    rows: ["RFC7643-3.1/id-and-meta-assigned", "RFC7643-2.3.5/date-time"],
  },
  C6: { check: "there is a Location header", rows: ["RFC7644-3.3/location"] },
  C7: { check: "Location equals meta.location", rows: ["RFC7644-3.3/location"] },
  C8: { check: "Location ends in /Users and the id", rows: ["RFC7643-3.1/location-resolves"] },
  C9: { check: "schemas holds the core User", rows: ["RFC7643-3/schemas"] },
  C10: {
    check: "a user with the enterprise extension is created",
    rows: ["OKTA-extension/enterprise-kept"],
  },
  C11: {
    check: "complex lists, references and immutable attributes are created",
    rows: ["RFC7644-3.1/reflects-state", "RFC7643-2.3.7/reference-resolves"],
  },
  C12: {
    check: "a create follows attributes and excludedAttributes",
    rows: ["RFC7644-3.9/on-write"],
  },
  C13: { check: "unknown attributes are ignored", rows: ["RFC7644-3.1/unknown-attribute"] },
  C14: {
    check: "a create without userName is refused with 400",
    rows: ["RFC7643-4.1.1/user-name-required", "RFC7644-3.12/required-missing"],
  },
  C15: {
    check: "a create without schemas is refused with 400",
    rows: ["RFC7644-3.12/wrong-structure"],
  },
  C16: { check: "a taken userName is refused with 409", rows: ["OKTA-conflict/refused"] },
  C17: {
    check: "the 409 is a SCIM error with the scimType uniqueness",
    rows: ["RFC7644-3.3/uniqueness", "RFC7644-3.12/error-body"],
  },
  C18: {
    check: "a taken userName in other letter case is refused",
    rows: ["RFC7643-4.1.1/user-name-unique"],
  },
  C19: {
    check: "two users can have the same externalId",
    rows: ["RFC7643-3.1/external-id-need-not-be-unique"],
  },
  C20: {
    check: "no answer contains the password",
    rows: ["RFC7643-4.1.1/password-never-returned"],
  },
  C21: {
    check: "the string True is read as a boolean",
    refused:
      "It contradicts RFC 7643 §2.3.2, and only another client than Okta sends it; RFC7644-3.12/wrong-type says what should happen.",
  },
  C22: {
    check: "names with apostrophes and beyond ASCII are kept",
    rows: ["RFC7644-3.8/utf-8", "OKTA-lookup/apostrophe-in-name"],
  },
  C23: {
    check: "core attributes below the core URN are accepted",
    refused: "No RFC has this form: core attributes are at the top level (RFC 7643 §3).",
  },
  C24: {
    check: "a new user is found by filter and by id",
    rows: ["OKTA-create/found-by-lookup", "OKTA-create/readable"],
  },
  C25: {
    check: "an answer has no attribute outside its schema",
    refused:
      "It contradicts RFC 7643 §3.1: no schema lists externalId and other common attributes.",
  },
  C26: {
    check: "users with every attribute filled at random are created",
    rows: ["RFC7644-3.1/reflects-state"],
  },
  C27: {
    check: "an inactive user is created",
    rows: ["RFC7644-3.1/reflects-state", "OKTA-lookup/finds-inactive"],
  },
  C28: {
    check: "a user with a manager is created",
    rows: ["INTERACT-manager/by-id", "RFC7643-4.3/manager-value"],
  },
  C29: {
    check: "userNames with plus, space, quote, percent and the like",
    rows: [
      "OKTA-lookup/plus-in-name",
      "OKTA-lookup/apostrophe-in-name",
      "RFC7644-3.4.2.2/escaped-value",
      "OKTA-lookup/no-double-decoding",
    ],
  },
});
