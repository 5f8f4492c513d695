// Faulty providers for the rows of rfc7644/media-types.

import { ScimError } from "../../../src/scim/scim-error.ts";
import { enterRefused } from "../../fault-kit/enter.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { answers } from "../../fault-kit/answers.ts";

/** Bodies announced as application/json for a request without Accept. */
export const defaultIsPlainJson: Fault = {
  name: "default-is-plain-json",
  breaks: ["RFC7644-3.8/default-format"],
  because: "application/json is the framework's default",
  transport: (reply, { headers }) =>
    headers["accept"] === undefined && reply.headers["content-type"] !== undefined
      ? { ...reply, headers: { ...reply.headers, "content-type": "application/json" } }
      : reply,
};

/** A body in another format, answered with 500. */
export const otherFormatIsServerError: Fault = {
  name: "other-format-is-server-error",
  breaks: ["RFC7644-3.8/other-format-refused"],
  clause: "refused with a 4xx",
  because: "the provider looks up a parser for the format and finds none",
  transport: (reply) =>
    reply.status === 415 ? errorReply(500, "No parser for this media type") : reply,
};

/** A request that accepts only application/json, answered with 406. */
export const plainJsonNotAcceptable: Fault = {
  name: "plain-json-not-acceptable",
  breaks: ["RFC7644-3.8/accept-json"],
  clause: "by users",
  because: "content negotiation supports only one media type",
  transport: (reply, { headers }) =>
    headers["accept"] === "application/json"
      ? errorReply(406, "This service provider answers application/scim+json")
      : reply,
};

/** A read of a group that accepts only application/json, answered with 406. */
export const plainJsonNotAcceptableForGroups: Fault = {
  name: "plain-json-not-acceptable-for-groups",
  breaks: ["RFC7644-3.8/accept-json"],
  clause: "by groups",
  because: "another team built groups later",
  transport: (reply, { headers, path }) =>
    headers["accept"] === "application/json" && path.startsWith("/Groups/")
      ? errorReply(406, "This service provider answers application/scim+json")
      : reply,
};

/** A read of a group that accepts only application/scim+json, answered with 406. */
export const scimJsonNotAcceptableForGroups: Fault = {
  name: "scim-json-not-acceptable-for-groups",
  breaks: ["RFC7644-3.8/accept-scim-json", "RFC7643-2.3.7/reference-resolves"],
  clause: { "RFC7644-3.8/accept-scim-json": "by groups" },
  because: "another framework serves groups, and supports only application/json",
  transport: (reply, { headers, method, path }) =>
    method === "GET" &&
    headers["accept"] === "application/scim+json" &&
    headers["accept-charset"] === undefined &&
    path.startsWith("/Groups/")
      ? errorReply(406, "Only application/json is served here")
      : reply,
};

/** A list, refused to a client that accepts application/scim+json without a charset. */
export const scimJsonWithoutCharsetRefused: Fault = {
  name: "scim-json-without-charset-refused",
  breaks: ["RFC7644-3.8/accept-scim-json"],
  clause: "by users",
  because: "content negotiation was tested with one client",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { accept, "accept-charset": charset } = context.headers;
      if (accept !== "application/scim+json" || charset !== undefined) return listUsers(context);
      throw new ScimError({ status: 406, detail: "Only UTF-8 is spoken here" });
    },
  })),
};

export const rfc7644MediaTypesParts: readonly Fault[] = [
  {
    /** A change by a client that accepts application/json, refused. */
    name: "change-that-accepts-plain-json-refused",
    breaks: ["RFC7644-3.8/accept-json"],
    clause: "of a change too",
    because: "only the routes of reads say that they can answer it",
    transport: answers(
      ["PUT User", "PATCH User", "PUT Group", "PATCH Group"],
      () => errorReply(406, "This service provider answers application/scim+json"),
      ({ headers }) => headers["accept"] === "application/json",
    ),
  },
  {
    /** A list for a client that accepts only application/json, announced as plain text. */
    name: "plain-json-announced-as-text",
    breaks: ["RFC7644-3.8/accept-json"],
    clause: "announced as such",
    because: "the framework announces what isn't application/scim+json as text/plain",
    transport: answers(
      ["LIST User"],
      (reply) => ({ ...reply, headers: { ...reply.headers, "content-type": "text/plain" } }),
      ({ headers }) => headers["accept"] === "application/json",
    ),
  },
  {
    /** A change by a client that accepts several types by weight, refused. */
    name: "weighted-accept-refused",
    breaks: ["RFC7644-3.8/accept-scim-json"],
    clause: "more than another type",
    because: "the field is compared as one text",
    transport: answers(
      ["PUT User", "PATCH User"],
      () => errorReply(406, "This service provider answers application/scim+json"),
      ({ headers }) => headers["accept"]?.includes(";q=") === true,
    ),
  },
  {
    /** A create with the media type text/xml that is refused, and creates the user. */
    name: "other-format-refused-and-created",
    breaks: ["RFC7644-3.8/other-format-refused"],
    clause: "create no user",
    because: "the media type is checked only after the create",
    decorate: enterRefused(
      ({ method, path, headers }) =>
        method === "POST" && path === "/Users" && headers["content-type"] === "text/xml",
    ),
  },
  {
    /** Users announced in another charset than they come in. */
    name: "latin-announced",
    breaks: ["RFC7644-3.8/utf-8"],
    clause: "announced as UTF-8",
    because: "the default of the servlet",
    transport: answers(["GET User"], (reply) => ({
      ...reply,
      headers: { ...reply.headers, "content-type": "application/scim+json; charset=ISO-8859-1" },
    })),
  },
];
