// What the guide says of the address, the token and the health of the service.

import { rows } from "../requirement.ts";

export const connect = rows({
  "INTERACT-token/required": {
    level: "MUST",
    statement: "A request without a token must be answered with 401, and show no user.",
    source: { guide: [24, 24] },
    basis: "documented",
    feature: "connect",
  },
  "INTERACT-token/bearer-declared": {
    level: "SHOULD",
    statement: "ServiceProviderConfig names bearer tokens among its authentication schemes.",
    source: { guide: [13, 13] },
    basis: "inferred",
    feature: "connect",
  },
  "INTERACT-token/scheme-needed": {
    level: "MAY",
    statement: "A token without the word Bearer before it is refused with 401.",
    source: { guide: [13, 24] },
    basis: "inferred",
    feature: "connect",
    remedy:
      "Add the app SCIM 2.0 Test App (OAuth Bearer Token), not the one with header authentication, which sends the token bare (guide, step 4).",
    administrator: "Error authenticating, under Test API Credentials.",
  },
  "INTERACT-base/trailing-slash": {
    level: "MAY",
    statement:
      "A path joined to a base URL that ends in a slash, so that two slashes meet, is served as with one.",
    source: { guide: [23, 23] },
    basis: "inferred",
    feature: "connect",
    remedy: "Enter the base URL without a slash at its end.",
    administrator: "Error authenticating, with 404, under Test API Credentials.",
  },
  "INTERACT-health/answers": {
    level: "MUST",
    statement:
      "The health address is served: with neither 404 nor a server error, with a token and without.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
    remedy:
      "Open https://…/api/v2/scim/v2/health in a browser: where nothing answers, the SCIM service isn't running or the address is wrong (guide L53).",
  },
  "INTERACT-health/open": {
    level: "SHOULD",
    statement: "The health address opens in a browser, which has no token.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
  },
  "INTERACT-health/tells-the-truth": {
    level: "SHOULD",
    statement: "While the health address answers with success, a page of users is no server error.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
    remedy:
      "Look for an additional field with a question mark or another special character in its name; remove it and create it anew (guide L76).",
    administrator: "Error 500 in every task.",
  },
  "INTERACT-fields/special-characters": {
    level: "LIMITATION",
    statement:
      "An additional field with a question mark in its name makes all but the health address answer 500.",
    source: { guide: [76, 76] },
    basis: "documented",
    feature: "health",
    remedy:
      "Remove the additional field completely, and create it anew without special characters in its name (guide L76).",
    administrator: "Error 500 in every task.",
  },
});
