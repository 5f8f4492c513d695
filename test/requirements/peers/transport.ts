// Authentication, transport and media types: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const transport = cases({
  A1: {
    check: "a request without Authorization is refused with 401",
    rows: ["INTERACT-token/required"],
  },
  A2: { check: "a wrong token is refused with 401", rows: ["OKTA-connect/wrong-token"] },
  A3: {
    check: "a token without the word Bearer is refused with 401",
    rows: ["RFC7644-3.12/unauthorized"],
  },
  A4: {
    check: "the 401 has a SCIM error for a body, with detail and status",
    rows: ["RFC7644-3.12/error-body", "RFC7644-3.12/error-status", "RFC7644-3.12/detail"],
  },
  A5: {
    check: "Basic credentials are refused where only bearer tokens are offered",
    rows: ["RFC7644-3.12/unauthorized"],
  },
  A6: { check: "success is announced as application/scim+json", rows: ["RFC7644-3.1/media-type"] },
  A7: {
    check: "success may be announced as application/json",
    refused:
      "It loosens a check: application/scim+json is what the RFC names, and RFC7644-3.1/media-type says so.",
  },
  A8: { check: "a charset in Content-Type is accepted", rows: ["RFC7644-3.1/media-type"] },
  A9: { check: "errors are announced as application/scim+json", rows: ["RFC7644-3.1/media-type"] },
  A10: { check: "a create as application/json is accepted", rows: ["OKTA-create/plain-json"] },
  A11: {
    check: "a create as text/xml or text/plain is refused",
    rows: ["RFC7644-3.8/other-format-refused"],
  },
  A12: {
    check: "a failed create is tried again with another media type",
    refused:
      "It diagnoses and requires nothing. This tool never tries again, because a flaky provider is a finding.",
  },
  A13: { check: "the base URL answers and has no query", rows: ["OKTA-connect/test-credentials"] },
  A14: {
    check: "an unknown URL is answered with a SCIM error and 404",
    rows: ["RFC7644-3.12/not-found", "RFC7644-3.12/error-body"],
  },
  A15: {
    check: "PUT, PATCH and DELETE of a collection are refused",
    rows: ["RFC7644-3.2/undefined-operation"],
  },
  A16: {
    check: "a DELETE that accepts application/scim+json is served",
    rows: ["RFC7644-3.6/deleted", "RFC7644-3.8/accept-scim-json"],
  },
  A17: {
    check: "a list of groups takes less than 600 ms",
    rows: ["OKTA-spec/10-groups-in-time"],
  },
  A18: {
    check: "many requests at once, with percentiles of their times",
    refused: "A load test; this tool judges behaviour and sends a real target no load.",
  },
  A19: { check: "malformed JSON is answered with 400", rows: ["RFC7644-3.12/unreadable-body"] },
  A20: { check: "an id of another form is answered with 404", rows: ["OKTA-read/unknown-id"] },
  A21: {
    check: "a 429 comes with Retry-After",
    rows: ["OKTA-rate/retry-after"],
  },
  A22: {
    check: "TLS, redirects, HTTP/2, HEAD and gzip",
    refused:
      "Other tools judge transport. The client here speaks HTTP/1.1 like Okta, and reads gzip.",
  },
});
