// What the guide says of the address, the token and the health of the service.

import { rows } from "../requirement.ts";

export const connect = rows({
  "INTERACT-token/required": {
    level: "MUST",
    statement: "A request without a token must be answered with 401 and must show no user.",
    source: { guide: [24, 24] },
    basis: "documented",
    feature: "connect",
  },
  "INTERACT-token/bearer-declared": {
    level: "SHOULD",
    statement: "ServiceProviderConfig should list bearer tokens among its authentication schemes.",
    source: { guide: [13, 13] },
    basis: "inferred",
    feature: "connect",
  },
  "INTERACT-token/scheme-needed": {
    level: "MAY",
    statement: "A token that is sent without the word Bearer may be refused with 401.",
    source: { guide: [13, 24] },
    basis: "inferred",
    feature: "connect",
    remedy:
      "Add the app SCIM 2.0 Test App (OAuth Bearer Token). The app with header authentication sends the token without Bearer (guide, step 4).",
    administrator: "Error authenticating, under Test API Credentials.",
  },
  "INTERACT-base/trailing-slash": {
    level: "MAY",
    statement:
      "A base URL that ends in a slash may be used: the resulting double slash is read as one.",
    source: { guide: [23, 23] },
    basis: "inferred",
    feature: "connect",
    remedy: "Enter the base URL without a slash at the end.",
    administrator: "Error authenticating, with 404, under Test API Credentials.",
  },
  "INTERACT-health/answers": {
    level: "MUST",
    statement:
      "The health address must be answered with neither 404 nor a server error, with a token and without.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
    remedy:
      "Open https://…/api/v2/scim/v2/health in a browser. Without an answer, the SCIM service isn't running or the address is wrong (guide L53).",
  },
  "INTERACT-health/open": {
    level: "SHOULD",
    statement: "The health address should open in a browser, which sends no token.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
  },
  "INTERACT-health/tells-the-truth": {
    level: "SHOULD",
    statement:
      "While the health address reports success, a page of users should not be a server error.",
    source: { guide: [53, 53] },
    basis: "documented",
    feature: "health",
    remedy:
      "Look for an additional field with a question mark or another special character in its name. Remove it and create it again (guide L76).",
    administrator: "Error 500 in every task.",
  },
  "INTERACT-fields/special-characters": {
    level: "LIMITATION",
    statement:
      "If the name of an additional field has a question mark, every address except the health address answers 500.",
    source: { guide: [76, 76] },
    basis: "documented",
    feature: "health",
    remedy:
      "Remove the additional field completely, and create it again without special characters in its name (guide L76).",
    administrator: "Error 500 in every task.",
  },
});
