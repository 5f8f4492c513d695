// Providers that serve requests without the right token, or tell who is there while they refuse them.

import type { Fault } from "../../fault.ts";
import { userCollection } from "../../collection.ts";
import { listQuery } from "../../list-query.ts";
import { list } from "../../listing.ts";
import { replaceBehaviour } from "../../replace-part.ts";
import type { OperationId } from "../../routes.ts";

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

const served = (isServed: (operation: OperationId) => boolean): NonNullable<Fault["decorate"]> =>
  replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) =>
      isServed(operation) || isAuthorized(authorization, token, operation),
  }));

/** Only the list of users asks for the token. */
export const tokenAskedForListsAlone: Fault = {
  name: "token-asked-for-lists-alone",
  breaks: strangers,
  clause: each("every method", {
    "OKTA-connect/strangers-change-nothing": "change no user",
    "RFC7644-2/access-control": "change none",
  }),
  because: "the check stands in the one handler that Okta's test of the credentials calls",
  decorate: served((operation) => operation !== "listUsers"),
};

/** A change of membership asks for no token. */
export const membershipOpenToStrangers: Fault = {
  name: "membership-open-to-strangers",
  breaks: strangers,
  clause: each("/Groups; a change of membership", {
    "OKTA-connect/strangers-change-nothing": "change no group",
  }),
  because: "the route of the PATCH was added later, outside the guard",
  decorate: served((operation) => operation === "patchGroup"),
};

/** Users are created for whoever asks. */
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
  because: "RFC 7644 §2.2 lets a provider take anonymous registrations, and Okta doesn't",
  decorate: served((operation) => operation === "createUser"),
};

/** The right token is taken under any scheme. */
export const anySchemeTaken: Fault = {
  name: "any-scheme-taken",
  breaks: strangers,
  clause: each("another scheme"),
  because: "the second word of the header is compared",
  decorate: replaceBehaviour(({ isAuthorized }) => ({
    isAuthorized: (authorization, token, operation) =>
      isAuthorized(authorization?.replace(/^\S+(?= )/, "Bearer"), token, operation),
  })),
};

/** Whoever asks deletes. */
export const deletesOpenToStrangers: Fault = {
  name: "deletes-open-to-strangers",
  breaks: [
    "OKTA-connect/strangers-refused",
    "OKTA-connect/strangers-change-nothing",
    "RFC7644-2/access-control",
    "RFC7644-3.12/unauthorized",
  ],
  clause: { "RFC7644-2/access-control": "delete none" },
  because: "nobody was thought to send one",
  decorate: served((operation) => operation === "deleteUser" || operation === "deleteGroup"),
};

/** A 401 whose body is the list that was asked for. */
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
  because: "the status is set, and the handler goes on",
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
