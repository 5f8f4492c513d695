// Checks that contradict the RFCs: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const contradictions = cases({
  X1: {
    check: "status in an error has to be a number",
    refused: "RFC 7644 §3.12 asks for a string; RFC7644-3.12/error-status judges that.",
  },
  X2: {
    check: "a missing displayName has to be an invalidSyntax",
    refused: "A scimType is optional, and invalidValue fits better (RFC 7644 §3.12).",
  },
  X3: {
    check: "no attribute but those of the schema, so externalId fails",
    refused: "RFC 7643 §3.1: no schema lists common attributes.",
  },
  X4: {
    check: "a list of groups has to have five members",
    refused: "RFC 7644 §3.4.2: two of them are required only on partial pages.",
  },
  X5: {
    check: "the resource type has to be called Users",
    refused: "RFC 7643 §6: its name is User.",
  },
  X6: {
    check: "core attributes have to be accepted below the core URN",
    refused: "No RFC has this form: core attributes are at the top level (RFC 7643 §3).",
  },
  X7: {
    check: "a filter is judged by comparing a value with itself",
    refused: "It is always true and proves nothing.",
  },
  X8: {
    check: "authentication is judged by a request that has the token",
    refused: "It proves nothing; INTERACT-token/required sends none.",
  },
  X9: {
    check: "the first user of the target is replaced, patched and deleted",
    refused: "It destroys users that the run didn't create.",
  },
  X10: {
    check: "a PATCH answered with 204 is a failure",
    refused: "RFC 7644 §3.5.2 allows it; RFC7644-3.5.2/patched accepts both.",
  },
  X11: {
    check: "a filter that is ignored passes",
    refused: "RFC 7644 §3.4.2.2; RFC7644-3.4.2.2/only-matching judges it.",
  },
  X12: {
    check: "an unknown member has to be accepted",
    refused: "The RFCs leave referential integrity to the provider.",
  },
  X13: {
    check: "filters without quotes, and pr with a value",
    refused: "RFC 7644 §3.4.2.2: a value is JSON, and pr has none.",
  },
  X14: { check: "/ResourceType in the singular", refused: "RFC 7644 §4: /ResourceTypes." },
  X15: {
    check: "/serviceConfiguration and /users",
    refused: "RFC 7644 §3.2 has other paths, and they are case-sensitive.",
  },
  X16: {
    check: "display and primary of an e-mail address count as unsupported",
    refused: "RFC 7643 §2.4 defines both.",
  },
  X17: {
    check: "any further member of an Error or of the configuration is a failure",
    refused: "Unknown members are legal: RFC 9865 adds one.",
  },
  X18: {
    check: "the first existing user has to have a name, an e-mail address and active",
    refused:
      "It judges existing users; OKTA-lookup/carries-what-okta-reads judges a user that the run created.",
  },
});
