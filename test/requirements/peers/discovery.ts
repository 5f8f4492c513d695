// Discovery: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const discovery = cases({
  B1: {
    check: "/ServiceProviderConfig answers 200 with its schema",
    rows: ["RFC7644-4/configuration"],
  },
  B2: {
    check: "the configuration has its booleans and limits",
    rows: ["RFC7643-5/features-declared"],
  },
  B3: {
    check: "the configuration names an authentication scheme with its type and description",
    rows: ["RFC7643-5/authentication-schemes"],
  },
  B4: { check: "the configuration refuses POST", rows: ["RFC7644-3.2/discovery-read-only"] },
  B5: {
    check: "the discovery endpoints refuse PUT, PATCH and DELETE",
    rows: ["RFC7644-3.2/discovery-read-only"],
  },
  B6: {
    check: "the configuration is read without a token",
    rows: ["RFC7643-5/readable-without-token"],
  },
  B7: { check: "/ResourceTypes answers a ListResponse", rows: ["RFC7644-4/list-form"] },
  B8: {
    check: "each resource type has id, name, endpoint and schema",
    rows: ["RFC7643-6/attributes-given"],
  },
  B9: { check: "each resource type is read alone", rows: ["RFC7644-4/one-alone"] },
  B10: { check: "the schema of each resource type is in /Schemas", rows: ["RFC7643-6/schema"] },
  B11: { check: "an unknown resource type is a 404", rows: ["RFC7644-3.12/not-found"] },
  B12: { check: "User is among the resource types, at /Users", rows: ["RFC7644-4/resource-types"] },
  B13: {
    check: "/Schemas answers a ListResponse whose totalResults is its length",
    rows: ["RFC7644-4/list-form"],
  },
  B14: { check: "each schema is read alone", rows: ["RFC7644-4/one-alone"] },
  B15: { check: "an unknown schema is a 404", rows: ["RFC7644-3.12/not-found"] },
  B16: {
    check: "/Schemas lists the schemas of the discovery resources themselves",
    refused:
      "RFC 7643 §8.7.2 gives these schemas, and nothing says that /Schemas has to list them.",
  },
  B17: { check: "userName is described as required", rows: ["RFC7643-4.1.1/user-name-described"] },
  B18: {
    check: "a group's displayName is described as required",
    rows: ["RFC7643-4.2/display-name-required"],
  },
  B19: {
    check: "password is described as writeOnly and never returned",
    rows: ["RFC7643-4.1.1/password-described"],
  },
  B20: {
    check: "members is described with value, $ref, display and type, $ref as immutable",
    rows: ["RFC7643-7/attributes-described", "RFC7643-4.2/member-value-immutable"],
  },
  B21: {
    check: "a filter at /Schemas or /ResourceTypes is answered with 403",
    rows: ["RFC7644-4/filter-refused"],
  },
  B22: {
    check: "a schema's description has a certain wording",
    refused: "No document prescribes the wording.",
  },
  B23: {
    check: "what /Schemas lists decides which attributes are tested",
    refused:
      "It is a way to choose tests. Here Okta's requests decide, so a short /Schemas hides no defect.",
  },
  B24: {
    check: "what is advertised works, and what isn't is refused",
    rows: [
      "RFC7643-5/features-work",
      "RFC7643-5/change-password-works",
      "RFC7643-5/max-results",
      "RFC7644-3.12/not-implemented",
    ],
  },
});
