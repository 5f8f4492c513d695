// Providers that are wrong about connect: what turns the rows of okta/connect red.

import type { Fault } from "../../fault.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import { replaceOperations } from "../../replace-part.ts";
import { changeBody } from "../kit/change-body.ts";
import { errorReply } from "../../reply.ts";

/** Groups that can be written and looked up by name, but not imported. */
export const groupsNotListed: Fault = {
  name: "groups-not-listed",
  breaks: ["OKTA-connect/groups-page", "OKTA-import/page-of-groups", "OKTA-spec/10-groups"],
  clause: { "OKTA-import/page-of-groups": "200", "OKTA-spec/10-groups": "a 200" },
  because: "a provider that only takes pushed groups; Okta asks for a page after each save",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      if (context.query.filter === undefined) {
        throw new ScimError({ status: 501, detail: "Groups are not listed without a filter" });
      }
      return listGroups(context);
    },
  })),
};

/** Lists whose startIndex and itemsPerPage are texts. */
export const itemsPerPageAsText: Fault = {
  name: "items-per-page-as-text",
  breaks: [
    "OKTA-connect/counts-are-numbers",
    "RFC7644-3.4.2/list-response",
    "RFC7644-3.4.2.4/start-index-shown",
  ],
  clause: "startIndex and itemsPerPage",
  because: "query parameters given back as they came; the contract has their type too",
  transport: (reply, { path }) =>
    path !== "/Users"
      ? reply
      : changeBody(reply, (page) => {
          const texts = ["startIndex", "itemsPerPage"].flatMap((name) => {
            const count = page[name];
            return typeof count === "number" ? [[name, `${count}`] as const] : [];
          });
          return { ...page, ...Object.fromEntries(texts) };
        }),
};

/** A list of users that insists on a filter, as if nobody would page through a directory. */
export const listWithoutFilterRefused: Fault = {
  name: "list-without-filter-refused",
  breaks: [
    "OKTA-connect/test-credentials",
    "RFC7644-3.4.2.4/count",
    "RFC7644-3.8/accept-json",
    "RFC7644-3.8/accept-scim-json",
    "RFC7644-3.8/default-format",
    "OKTA-import/page-of-users",
    "OKTA-import/everybody-once",
    "OKTA-spec/01-first-user",
  ],
  clause: {
    "OKTA-connect/test-credentials": "200",
    "OKTA-spec/01-first-user": "a page of one user",
  },
  violates: ["RFC7644-2/bearer-tokens"],
  because:
    "test of the credentials, import and Okta's own test page without a filter; count and Accept ride on it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (context.query.filter === undefined) {
        throw badRequest("tooMany", "A list of users needs a filter");
      }
      return listUsers(context);
    },
  })),
};

/** A token that is wrong answered with 403, as if the bearer were known and not allowed. */
export const wrongTokenForbidden: Fault = {
  name: "wrong-token-forbidden",
  breaks: [
    "OKTA-connect/wrong-token",
    "OKTA-spec/11-wrong-token",
    "RFC7644-3.12/unauthorized",
    "INTERACT-token/scheme-needed",
    "OKTA-connect/strangers-refused",
  ],
  clause: { "RFC7644-3.12/unauthorized": "with a wrong one", "OKTA-spec/11-wrong-token": "a 401" },
  because: "gateways that look the token up after they have let it in",
  transport: (reply, { headers }) =>
    reply.status === 401 && headers["authorization"] !== undefined
      ? errorReply(403, "The bearer token is not valid", { headers: reply.headers })
      : reply,
};
