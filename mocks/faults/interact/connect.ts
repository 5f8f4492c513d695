// Faulty providers for the rows of interact/connect.

import { userCollection } from "../../collection.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Fault } from "../../fault.ts";
import { listQuery } from "../../list-query.ts";
import { list } from "../../listing.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A list of users, although the token has no scheme before it. */
export const bareTokenTaken: Fault = {
  name: "bare-token-taken",
  breaks: ["INTERACT-token/scheme-needed"],
  because: "the provider compares only the last word of the header",
  decorate: (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const { baseUrl, headers, path } = request;
      const isBare = reply.status === 401 && headers["authorization"] === provider.options.token;
      if (!isBare || path !== "/Users") return provider.transport(reply, request);
      const query = listQuery(Object.fromEntries(new URLSearchParams(request.query)));
      return list({ provider, baseUrl }, [userCollection(provider, baseUrl)], query);
    },
  }),
};

/** A configuration without bearer tokens among its authentication schemes. */
export const bearerNotDeclared: Fault = {
  name: "bearer-not-declared",
  breaks: ["INTERACT-token/bearer-declared"],
  because: "the list is copied from another product",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        authenticationSchemes: [
          { type: "httpbasic", name: "HTTP Basic", description: "User name and password" },
        ],
      })),
  })),
};

/** Nothing at a path that begins with two slashes. */
export const doubleSlashUnknown: Fault = {
  name: "double-slash-unknown",
  breaks: ["INTERACT-base/trailing-slash"],
  because: "the router compares paths character by character; the guide's base URL ends in a slash",
  transport: (reply, { path }) =>
    path.startsWith("//") ? errorReply(404, `There is no endpoint ${path}`) : reply,
};

/** A health address that requires the token. */
export const healthBehindToken: Fault = {
  name: "health-behind-token",
  breaks: ["INTERACT-health/open"],
  because: "one access rule covers all paths, without an exception",
  decorate: replaceOperations(({ getHealth }) => ({
    getHealth: (context) =>
      context.headers["authorization"] === undefined
        ? errorReply(401, "The bearer token is missing")
        : getHealth(context),
  })),
};

/** No health address. */
export const healthNotServed: Fault = {
  name: "health-not-served",
  breaks: ["INTERACT-health/answers", "INTERACT-health/open"],
  clause: "neither 404",
  because: "a health address that doesn't exist isn't open without a token either",
  decorate: replaceOperations(() => ({
    getHealth: () => errorReply(404, "No endpoint is called /health"),
  })),
};

/** Pages of three answered with 500, while the health address says that all is well. */
export const smallPagesFailWhileHealthy: Fault = {
  name: "small-pages-fail-while-healthy",
  breaks: ["INTERACT-health/tells-the-truth", "INTERACT-fields/special-characters"],
  because:
    "the name of an additional field contains a question mark, and only the first users have that field",
  decorate: replaceOperations(({ listUsers, listGroups }) => ({
    listUsers: (context) =>
      context.query.count === "3" ? errorReply(500, "A column is unknown") : listUsers(context),
    listGroups: (context) =>
      context.query.count === "3" ? errorReply(500, "A column is unknown") : listGroups(context),
  })),
};

/** A list of users for a request without a token. */
export const tokenNotAskedFor: Fault = {
  name: "token-not-asked-for",
  breaks: [
    "INTERACT-token/required",
    "OKTA-connect/strangers-refused",
    "OKTA-connect/strangers-see-nothing",
    "RFC7644-2/access-control",
    "RFC7644-3.12/unauthorized",
  ],
  clause: {
    "INTERACT-token/required": "answered with 401",
    "RFC7644-3.12/unauthorized": "without a token",
  },
  because: "the provider compares a token if a request has one, and doesn't require one",
  decorate: (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const { baseUrl, headers, path } = request;
      const isStranger = reply.status === 401 && headers["authorization"] === undefined;
      if (!isStranger || path !== "/Users" || request.method !== "GET")
        return provider.transport(reply, request);
      const query = listQuery(Object.fromEntries(new URLSearchParams(request.query)));
      return list({ provider, baseUrl }, [userCollection(provider, baseUrl)], query);
    },
  }),
};

export const interactConnectParts: readonly Fault[] = [
  {
    /** A /health that answers 500 to a request with a token. */
    name: "health-fails-with-a-token",
    breaks: ["INTERACT-health/answers"],
    clause: "nor a server error, with a token",
    because: "the page greets the logged-in user by name, and a token has no name",
    transport: (reply, { path, headers }) =>
      path === "/health" && headers["authorization"] !== undefined
        ? errorReply(500, "The user of this session has no name")
        : reply,
  },
  {
    /** A /health that answers 404 to a request without a token. */
    name: "health-hidden-from-browsers",
    breaks: ["INTERACT-health/answers", "INTERACT-health/open"],
    clause: { "INTERACT-health/answers": "without a token" },
    because: "the provider answers 404 instead of 401",
    transport: (reply, { path, headers }) =>
      path === "/health" && headers["authorization"] === undefined
        ? errorReply(404, "No endpoint is called /health")
        : reply,
  },
];
