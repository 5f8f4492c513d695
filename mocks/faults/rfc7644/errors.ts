// Faulty providers for the rows of rfc7644/errors.

import { isObject } from "../../../src/scim/resource.ts";
import { without } from "../../attribute-access.ts";
import { errs, refuses, withScimType } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { enterRefused } from "../../fault-kit/enter.ts";
import type { Fault, Transport } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** Bodies announced as application/json for a client that accepts application/scim+json. */
export const answersInPlainJson: Fault = {
  name: "answers-in-plain-json",
  breaks: ["RFC7644-3.1/media-type"],
  because: "application/json is the default of every web framework",
  transport: (reply) =>
    reply.headers["content-type"] === undefined
      ? reply
      : { ...reply, headers: { ...reply.headers, "content-type": "application/json" } },
};

/** A PUT of all users, answered with 204. */
export const collectionReplacedInSilence: Fault = {
  name: "collection-replaced-in-silence",
  breaks: ["RFC7644-3.2/undefined-operation"],
  clause: "a PUT",
  because: "the framework has a default handler for every method",
  transport: (reply, { method, path }) =>
    method === "PUT" && path === "/Users" ? { ...dropBody(reply), status: 204 } : reply,
};

/** Pages of users of any length. */
export const countIgnored: Fault = {
  name: "count-ignored",
  breaks: [
    "RFC7644-3.4.2.4/count",
    "RFC7644-3.4.2.4/count-zero",
    "RFC7644-3.4.2.4/negative-count",
    "RFC7644-3.4.2.4/pages-complete",
    "OKTA-import/pages-complete",
    "OKTA-import/stable-order",
  ],
  clause: {
    "OKTA-import/pages-complete": "once",
    "RFC7644-3.4.2.4/pages-complete": "exactly once",
  },
  because: "the provider's only client so far never used paging; pages overlap if count is ignored",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count: _count, ...query } = context.query;
      return listUsers({ ...context, query });
    },
  })),
};

/** A malformed filter, answered with 200 and an Error. */
export const errorAsSuccess: Fault = {
  name: "error-as-success",
  breaks: [
    "RFC7644-3.2/no-error-under-success",
    "RFC7644-3.12/invalid-filter",
    "RFC7644-3.4.2.2/malformed",
    "RFC7644-3.4.2/list-response",
  ],
  clause: { "RFC7644-3.12/invalid-filter": "400", "RFC7644-3.4.2/list-response": "a ListResponse" },
  because:
    "the gateway in front answers everything with 200; such an answer is neither a refusal nor a list",
  transport: (reply, { query }) =>
    reply.status === 400 && query.startsWith("filter=userName%20eq")
      ? { ...reply, status: 200 }
      : reply,
};

/** Errors whose body repeats the HTTP status as a number. */
export const errorStatusAsNumber: Fault = {
  name: "error-status-as-number",
  breaks: ["RFC7644-3.12/error-status"],
  because: "scimverify requires a number, and its users comply",
  transport: (reply) =>
    reply.status >= 400 && isObject(reply.body)
      ? { ...reply, body: { ...reply.body, status: reply.status } }
      : reply,
};

/** A body that isn't JSON, answered with 500. */
export const malformedBodyIsServerError: Fault = {
  name: "malformed-body-is-server-error",
  breaks: ["RFC7644-3.12/unreadable-body"],
  clause: "400",
  because: "the parser's exception reaches the outermost handler, which always answers 500",
  transport: (reply, { method }) => {
    const isUnreadable = isObject(reply.body) && reply.body["scimType"] === "invalidSyntax";
    return isUnreadable && method === "POST" ? errorReply(500, "Unexpected end of JSON") : reply;
  },
};

/** A PATCH that works although it is declared unsupported. */
export const patchWorksUndeclared: Fault = {
  name: "patch-works-undeclared",
  breaks: ["RFC7644-3.12/not-implemented"],
  because: "no code reads the file with the configuration",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        patch: { supported: false },
      })),
  })),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A body that isn't JSON, answered with a 500 without detail. */
export const serverErrorSaysNothing: Fault = {
  name: "server-error-says-nothing",
  breaks: [
    "RFC7644-3.12/internal-error-detail",
    "RFC7644-3.12/detail",
    "RFC7644-3.12/unreadable-body",
  ],
  because:
    "the parser throws, and the provider hides the reason from clients; a server error is also the wrong answer",
  transport: (reply, { body }) =>
    reply.status === 400 && body !== "" && !isJson(body) && isObject(reply.body)
      ? {
          ...reply,
          status: 500,
          body: { ...without(reply.body, "scimType", "detail"), status: "500" },
        }
      : reply,
};

/** A 401 whose body is empty. */
export const unauthorizedWithoutBody: Fault = {
  name: "unauthorized-without-body",
  breaks: ["RFC7644-3.12/error-body", "OKTA-spec/11-wrong-token"],
  clause: { "OKTA-spec/11-wrong-token": "a SCIM error" },
  because: "the token is checked before any SCIM code runs",
  transport: (reply) => (reply.status === 401 ? dropBody(reply) : reply),
};

/** A 401 that doesn't say how to authenticate. */
export const unauthorizedWithoutChallenge: Fault = {
  name: "unauthorized-without-challenge",
  breaks: ["RFC7644-2/www-authenticate"],
  because: "the middleware of most frameworks leaves the header to the developer",
  transport: (reply) => {
    const headers = Object.entries(reply.headers).filter(([name]) => name !== "www-authenticate");
    return { ...reply, headers: Object.fromEntries(headers) };
  },
};

/** An unknown endpoint, refused with 400. */
export const unknownEndpointIsBadRequest: Fault = {
  name: "unknown-endpoint-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  because: "the router answers every error with 400",
  transport: (reply, { path }) =>
    path === "/Nothing" && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

const unknownIsBadRequest =
  (path: RegExp): Transport =>
  (reply, request) =>
    reply.status === 404 && path.test(request.path)
      ? errorReply(400, "There is no such thing")
      : reply;

/** An unknown resource type, refused with 400. */
export const unknownResourceTypeIsBadRequest: Fault = {
  name: "unknown-resource-type-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  clause: "resource type",
  because: "the name is looked up in an enumeration",
  transport: unknownIsBadRequest(/^\/ResourceTypes\//),
};

/** An unknown schema, refused with 400. */
export const unknownSchemaIsBadRequest: Fault = {
  name: "unknown-schema-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  clause: "schema",
  because: "the URN is looked up in an enumeration",
  transport: unknownIsBadRequest(/^\/Schemas\//),
};

const errorUrn = "urn:ietf:params:scim:api:messages:2.0:Error";

export const rfc7644ErrorsParts: readonly Fault[] = [
  {
    /** Errors without a scimType of their own that show an empty one. */
    name: "scim-type-empty",
    breaks: ["RFC7644-3.12/scim-type-keyword"],
    because: "the serialiser always writes the member",
    transport: (reply) => {
      const { body } = reply;
      return isObject(body) && JSON.stringify(body["schemas"]) === `["${errorUrn}"]`
        ? { ...reply, body: { scimType: "", ...body } }
        : reply;
    },
  },
  {
    /** A list of groups that ignores startIndex and count. */
    name: "groups-come-all-at-once",
    breaks: [
      "RFC7644-3.4.2.4/count",
      "RFC7644-3.4.2.4/count-zero",
      "RFC7644-3.4.2.4/negative-count",
      "RFC7644-3.4.2.4/pages-complete",
      "RFC7644-3.4.2.4/start-index-shown",
      "RFC7644-3.4.2.4/past-the-end",
    ],
    clause: "of a group",
    at: ["LIST Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: (context) => {
        const { startIndex: _startIndex, count: _count, ...query } = context.query;
        return listGroups({ ...context, query });
      },
    })),
  },
  {
    /** A create with an unreadable body, refused with the scimType invalidValue. */
    name: "unreadable-body-is-an-invalid-value",
    breaks: ["RFC7644-3.12/unreadable-body"],
    clause: "invalidSyntax",
    because: "every mistake has the scimType invalidValue",
    transport: errs(["POST User"], withScimType("invalidValue"), ({ body }) => !body.endsWith("}")),
  },
  ...(
    [
      ["group", "of a create of a group", "POST Group"],
      ["patch", "of a PATCH of a user", "PATCH User"],
      ["group-patch", "of a PATCH of a group", "PATCH Group"],
    ] as const
  ).map(([what, clause, place]): Fault => ({
    /** A body that isn't JSON, answered with 500. */
    name: `unreadable-${what}-is-server-error`,
    breaks: ["RFC7644-3.12/unreadable-body"],
    clause,
    at: [place],
    because: "the parser's exception is caught where users are created",
    transport: refuses([place], 500, "Internal error", ({ body }) => /^\{.*[^}]$/.test(body)),
  })),
  {
    /** A filter without a value, refused with the scimType invalidPath. */
    name: "malformed-filter-is-an-invalid-path",
    breaks: ["RFC7644-3.12/invalid-filter"],
    clause: "invalidFilter",
    because: "the filter is parsed like a path",
    transport: errs(["LIST User"], withScimType("invalidPath"), ({ query }) =>
      query.endsWith("filter=userName%20eq"),
    ),
  },
  {
    /** A PATCH of /Users, answered with 204. */
    name: "collection-patched-in-silence",
    breaks: ["RFC7644-3.2/undefined-operation"],
    clause: "a PATCH",
    because: "the framework has a default handler for every method",
    transport: (reply, { method, path }) =>
      method === "PATCH" && path === "/Users" ? { status: 204, headers: {} } : reply,
  },
  {
    /** A PUT of /Users that is refused, and creates a user. */
    name: "collection-put-refused-and-done",
    breaks: ["RFC7644-3.2/undefined-operation"],
    clause: "change nothing",
    because: "the handler of POST runs before the method is checked",
    decorate: enterRefused(({ method, path }) => method === "PUT" && path === "/Users"),
  },
  {
    /** A quotation mark in an id: 500. */
    name: "quotation-mark-in-id-fails",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "a path",
    because: "the id is written into the SQL",
    transport: (reply, { path }) =>
      path.startsWith("/Users/nobody'") ? errorReply(500, "Unterminated string") : reply,
  },
];
