// Okta tests the credentials and saves the integration.

import { rows } from "../requirement.ts";
import { prepare, reference, spec } from "./pages.ts";

export const connect = rows({
  "OKTA-connect/test-credentials": {
    level: "MUST",
    statement:
      "Okta's test of the credentials, a page of two users, is answered with 200 and a ListResponse.",
    source: { okta: `${reference}, Test API Credentials` },
    basis: "documented",
    feature: "connect",
    administrator: "Error authenticating, under Test API Credentials.",
    remedy:
      "Give the address that ends in /api/v2/scim/v2/ and the token of the SCIM source (guide L23-24); interact-scim doctor says which of them is wrong.",
  },
  "OKTA-connect/counts-are-numbers": {
    level: "MUST",
    statement:
      "totalResults, startIndex and itemsPerPage are JSON numbers wherever they are given.",
    source: { okta: `${spec}, step 1; Okta support question 0D54z0000A4i091CQA` },
    basis: "documented",
    feature: "connect",
    administrator: "A sync that fails without a reason, and no further request.",
    remedy:
      "Answer the counts as JSON numbers: one string ended a sync without a reason (Okta support question 0D54z0000A4i091CQA).",
  },
  "OKTA-connect/groups-page": {
    level: "MUST",
    statement:
      "The page of groups that Okta asks for after saving is answered with a ListResponse.",
    source: { okta: `${reference}, Import Groups; ${spec}, step 10` },
    basis: "documented",
    feature: "connect",
    remedy:
      "Until it is mended, untick Import Groups in Okta's integration: the page is asked for where it is ticked (Okta SCIM reference, Import Groups).",
  },
  "OKTA-connect/wrong-token": {
    level: "MUST",
    statement: "A request with a token that isn't the service provider's is answered with 401.",
    source: { okta: `${spec}, step 11` },
    basis: "documented",
    feature: "connect",
  },
  "OKTA-connect/strangers-refused": {
    level: "MUST",
    statement:
      "Every method of /Users and /Groups must answer 401 to a request without a token, with a wrong or an empty one, with more than the right one or half of it, or with one of another scheme.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
    remedy: "Ask for the token before anything else, whatever the method and the path.",
  },
  "OKTA-connect/strangers-see-nothing": {
    level: "MUST",
    statement:
      "The answer to a request without the right token must name no user and no group of the target.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
  },
  "OKTA-connect/strangers-change-nothing": {
    level: "MUST",
    statement:
      "A request without the right token must create nothing, and change neither a user nor a group.",
    source: { okta: `${prepare}, Authentication: secured against anonymous access` },
    basis: "documented",
    feature: "connect",
  },
});
