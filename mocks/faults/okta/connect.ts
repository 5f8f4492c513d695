// Faulty providers for the rows of okta/connect.

import { badRequest } from "../../../src/scim/scim-error.ts";
import { userCollection } from "../../collection.ts";
import { queryOf } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { listWithoutSchemas } from "../../fault-kit/list-without-schemas.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { listQuery } from "../../list-query.ts";
import { list } from "../../listing.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import type { OperationId } from "../../routes.ts";

/** Lists whose startIndex and itemsPerPage are strings. */
export const itemsPerPageAsText: Fault = {
  name: "items-per-page-as-text",
  breaks: [
    "OKTA-connect/counts-are-numbers",
    "RFC7644-3.4.2/list-response",
    "RFC7644-3.4.2.4/start-index-shown",
  ],
  clause: "startIndex and itemsPerPage",
  because: "query parameters are returned as text; the contract also defines their type",
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

/** A list of users that requires a filter. */
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
    "all these rows read a page without a filter: the test of the credentials, the import, Okta's own test, count and Accept",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (context.query.filter === undefined) {
        throw badRequest("tooMany", "A list of users needs a filter");
      }
      return listUsers(context);
    },
  })),
};

/** A wrong token, answered with 403. */
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
  because:
    "the gateway lets every token in and later treats an unknown one as a missing permission",
  transport: (reply, { headers }) =>
    reply.status === 401 && headers["authorization"] !== undefined
      ? errorReply(403, "The bearer token is not valid", { headers: reply.headers })
      : reply,
};

const strangers = [
  "OKTA-connect/strangers-refused",
  "OKTA-connect/strangers-see-nothing",
  "OKTA-connect/strangers-change-nothing",
  "RFC7644-2/access-control",
  "RFC7644-3.12/unauthorized",
];

const each = (clause: string, more: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(strangers.map((row) => [row, clause])),
  ...more,
});

const served = (isServed: (operation: OperationId) => boolean): Decorate =>
  replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) =>
      isServed(operation) || isAuthorized(authorization, token, operation),
  }));

/** The token, required for the list of users only. */
export const tokenAskedForListsAlone: Fault = {
  name: "token-asked-for-lists-alone",
  breaks: strangers,
  clause: each("every method", {
    "OKTA-connect/strangers-change-nothing": "change no user",
    "RFC7644-2/access-control": "change none",
  }),
  because: "only the handler behind Okta's test of the credentials checks the token",
  decorate: served((operation) => operation !== "listUsers"),
};

/** A change of membership without a token, accepted. */
export const membershipOpenToStrangers: Fault = {
  name: "membership-open-to-strangers",
  breaks: strangers,
  clause: each("/Groups; a change of membership", {
    "OKTA-connect/strangers-change-nothing": "change no group",
  }),
  because: "the route of the PATCH was added later, without the token check",
  decorate: served((operation) => operation === "patchGroup"),
};

/** A create without a token, accepted. */
export const createsOpenToStrangers: Fault = {
  name: "creates-open-to-strangers",
  breaks: [
    "RFC7644-3.12/unauthorized",
    "OKTA-connect/strangers-refused",
    "OKTA-connect/strangers-change-nothing",
  ],
  clause: {
    "RFC7644-3.12/unauthorized": "create nothing",
    "OKTA-connect/strangers-change-nothing": "create nothing",
  },
  because: "RFC 7644 §2.2 allows anonymous registration, and Okta doesn't use it",
  decorate: served((operation) => operation === "createUser"),
};

/** The right token, accepted under any scheme. */
export const anySchemeTaken: Fault = {
  name: "any-scheme-taken",
  breaks: strangers,
  clause: each("another scheme"),
  because: "the provider compares only the second word of the header",
  decorate: replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) =>
      isAuthorized(authorization?.replace(/^\S+(?= )/, "Bearer"), token, operation),
  })),
};

/** A delete without a token, accepted. */
export const deletesOpenToStrangers: Fault = {
  name: "deletes-open-to-strangers",
  breaks: [
    "OKTA-connect/strangers-refused",
    "OKTA-connect/strangers-change-nothing",
    "RFC7644-2/access-control",
    "RFC7644-3.12/unauthorized",
  ],
  clause: { "RFC7644-2/access-control": "delete none" },
  because: "the provider doesn't expect a DELETE without a token",
  decorate: served((operation) => operation === "deleteUser" || operation === "deleteGroup"),
};

const seen = {
  breaks: [
    "OKTA-connect/strangers-refused",
    "OKTA-connect/strangers-see-nothing",
    "RFC7644-2/access-control",
  ],
  clause: {
    "OKTA-connect/strangers-see-nothing": "no user and no group",
    "RFC7644-2/access-control": "see no user or group",
  },
};

/** A search without a token, answered. */
export const searchesOpenToStrangers: Fault = {
  name: "searches-open-to-strangers",
  breaks: seen.breaks,
  clause: { ...seen.clause, "OKTA-connect/strangers-refused": "a search below them" },
  because: "the token check covers only methods that write, and treats this POST as a read",
  decorate: served((operation) => operation === "searchUsers" || operation === "searchGroups"),
};

/** A search of users and groups at once without a token is answered. */
export const wholeSearchOpenToStrangers: Fault = {
  name: "whole-search-open-to-strangers",
  breaks: seen.breaks,
  clause: { ...seen.clause, "OKTA-connect/strangers-refused": "a search below the base URL" },
  because: "the token check covers only /Users and /Groups",
  decorate: served((operation) => operation === "searchAll"),
};

/** A 401 whose body is the requested list. */
export const refusalShowsUsers: Fault = {
  name: "refusal-shows-users",
  breaks: [
    "OKTA-connect/strangers-see-nothing",
    "RFC7644-2/access-control",
    "INTERACT-token/required",
    "RFC7644-3.12/error-body",
    "RFC7644-3.12/error-status",
    "RFC7644-2/www-authenticate",
  ],
  clause: {
    "OKTA-connect/strangers-see-nothing": "no user",
    "RFC7644-2/access-control": "see no user",
    "INTERACT-token/required": "show no user",
  },
  violates: ["RFC7644-3.5.2/failure-is-error"],
  because: "the handler sets the status and then continues",
  decorate: (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const sent = provider.transport(reply, request);
      if (reply.status !== 401 || request.method !== "GET" || request.path !== "/Users")
        return sent;
      const query = listQuery(Object.fromEntries(new URLSearchParams(request.query)));
      const { baseUrl } = request;
      const page = list({ provider, baseUrl }, [userCollection(provider, baseUrl)], query);
      return { ...page, status: 401 };
    },
  }),
};

const authorizing = (isTaken: (credentials: string, token: string) => boolean): Decorate =>
  replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) => {
      const [, credentials = ""] = /^Bearer ?(.*)$/.exec(authorization ?? "none") ?? [];
      const isBearer = /^Bearer\b/.test(authorization ?? "");
      return (
        isAuthorized(authorization, token, operation) || (isBearer && isTaken(credentials, token))
      );
    },
  }));

/** A token that begins like the right one, accepted. */
export const tokenComparedByBeginning: Fault = {
  name: "token-compared-by-beginning",
  breaks: strangers,
  clause: each("the right one with more behind it"),
  because: "the token is compared with strncmp, or a column cuts off its end",
  decorate: authorizing((credentials, token) => credentials.startsWith(token)),
};

/** The first half of the token, accepted. */
export const halfOfTokenTaken: Fault = {
  name: "half-of-token-taken",
  breaks: strangers,
  clause: each("half of the right one"),
  because: "the provider finds a token by its first characters, which the settings page shows",
  decorate: authorizing(
    (credentials, token) => credentials.length > 7 && token.startsWith(credentials),
  ),
};

/** An empty token, accepted. */
export const emptyTokenTaken: Fault = {
  name: "empty-token-taken",
  breaks: strangers,
  clause: each("an empty one"),
  because: "the empty token equals a setting that is empty",
  decorate: authorizing((credentials) => credentials.trim() === ""),
};

/** A page of two users that lacks schemas. */
export const oktaConnectParts: readonly Fault[] = [
  listWithoutSchemas(
    "page-of-two-without-schemas",
    "User",
    "OKTA-connect/test-credentials",
    (request) => {
      const { count, filter } = queryOf(request);
      return count === "2" && filter === undefined && "accept-charset" in request.headers;
    },
  ),
  {
    /** A token that is taken in any letter case. */
    name: "token-in-any-case",
    breaks: strangers,
    clause: { "OKTA-connect/strangers-refused": "in other letter case" },
    because: "tokens are compared by the database, which folds letter case",
    decorate: replaceBehaviour(({ isAuthorized }) => ({
      isAuthorized: (given, token, operationId) =>
        isAuthorized(given?.toLowerCase(), token.toLowerCase(), operationId),
    })),
  },
];
