// Okta tests the credentials and saves the integration.

import { rows } from "../requirement.ts";
import { prepare, reference, spec } from "./pages.ts";

export const connect = rows({
  "OKTA-connect/test-credentials": {
    level: "MUST",
    statement:
      "Okta's test of the credentials, a page of two users, must be answered with 200 and a ListResponse.",
    source: { okta: `${reference}, Test API Credentials` },
    basis: "documented",
    feature: "connect",
    administrator: "Error authenticating, under Test API Credentials.",
    remedy:
      "Give the address that ends in /api/v2/scim/v2/ and the token of the SCIM source (guide L23-24); interact-scim doctor says which one is wrong.",
  },
  "OKTA-connect/counts-are-numbers": {
    level: "MUST",
    statement:
      "totalResults, startIndex and itemsPerPage must be JSON numbers wherever they appear.",
    source: { okta: `${spec}, step 1; Okta support question 0D54z0000A4i091CQA` },
    basis: "documented",
    feature: "connect",
    administrator: "A sync that fails without a reason, and no further request.",
    remedy:
      "Send the counts as JSON numbers: a string ended a sync without a reason (Okta support question 0D54z0000A4i091CQA).",
  },
  "OKTA-connect/groups-page": {
    level: "MUST",
    statement:
      "The page of groups that Okta requests after saving must be answered with a ListResponse.",
    source: { okta: `${reference}, Import Groups; ${spec}, step 10` },
    basis: "documented",
    feature: "connect",
    remedy:
      "Until this is corrected, untick Import Groups in Okta's integration: Okta requests the page only if it is ticked (Okta SCIM reference, Import Groups).",
  },
  "OKTA-connect/wrong-token": {
    level: "MUST",
    statement: "A request with a wrong token must be answered with 401.",
    source: { okta: `${spec}, step 11` },
    basis: "documented",
    feature: "connect",
  },
  "OKTA-connect/strangers-refused": {
    level: "MUST",
    statement:
      "Every method of /Users and /Groups, and every search, must answer 401 to a request with no token, a wrong or empty one, more or half of the right one, other letter case, or another scheme.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
    remedy: "Check the token first, whatever the method and the path.",
  },
  "OKTA-connect/strangers-see-nothing": {
    level: "MUST",
    statement:
      "The answer to a request without the right token must show no user and no group of the target.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
  },
  "OKTA-connect/strangers-change-nothing": {
    level: "MUST",
    statement:
      "A request without the right token must create nothing, and must change no user and no group.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
  },
});
