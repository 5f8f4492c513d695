// Ways of answering in which a service provider may be unusual and still be right, each with the sentence
// that lets it. Those of representing a resource are in unusual-variants.mjs.

import { body, header, without } from "./change-reply.mjs";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

const undeclared = Object.fromEntries(
  ["patch", "changePassword", "sort", "etag"].map((name) => [name, { supported: false }]),
);
undeclared.filter = { supported: false, maxResults: 0 };

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualAnswers = [
  {
    name: "a declaration that nothing optional is supported",
    legal: "RFC 7643 §5: each feature says by a boolean whether it is",
    change: body((whole) => (whole.changePassword ? { ...whole, ...undeclared } : whole)),
    grep: "A query|A filter|is sorted|A declared|An answer shows|A search|Okta imports|Okta looks",
  },
  {
    name: "204 for every PATCH",
    legal: "RFC 7644 §3.5.2: 200 with the resource, or 204",
    round: 4,
    change: (reply, { method }) =>
      method === "PATCH" && reply.status === 200
        ? { status: 204, headers: {}, body: undefined }
        : reply,
    except: { "RFC7644-3.5.2/attributes-give-200": "RFC 7644 §3.5.2 asks for 200 there" },
  },
  {
    name: "whole lists without startIndex and itemsPerPage",
    legal: "RFC 7644 §3.4.2: required in partial results only",
    round: 2,
    change: body((whole) =>
      whole.totalResults === whole.Resources?.length
        ? without("startIndex", "itemsPerPage")(whole)
        : whole,
    ),
  },
  {
    name: "empty lists without Resources",
    legal: "RFC 7644 §3.4.2: required unless totalResults is zero",
    round: 3,
    change: body((whole) => (whole.totalResults === 0 ? without("Resources")(whole) : whole)),
  },
  {
    name: "errors without detail",
    legal: "RFC 7644 §3.12: detail is optional",
    change: body((whole) =>
      whole.schemas?.includes(errorSchema) ? without("detail")(whole) : whole,
    ),
    contract: "core",
    except: {
      "OKTA-spec/04-unknown-id": "Okta's own test asserts a detail",
      "OKTA-spec/11-wrong-token": "Okta's own test asserts a detail",
      "OKTA-spec/12-unknown-number": "Okta's own test asserts a detail",
      "RFC7644-3.4.2.2/unknown-operator": "RFC 7644 §3.4.2.2 asks for a readable answer there",
    },
  },
  {
    name: "errors that say more",
    legal: "RFC 7644 §3.12: scimType is optional, and no sentence forbids more",
    round: 3,
    change: body((whole) =>
      whole.schemas?.includes(errorSchema)
        ? { scimType: null, incident: "7f3a", causes: [], ...whole }
        : whole,
    ),
  },
  {
    name: "a challenge of two schemes",
    legal: "RFC 7235 §4.1: several challenges in one field",
    round: 1,
    change: header("www-authenticate", () => 'Basic realm="a, b", bearer realm="SCIM"'),
  },
  {
    name: "gzip",
    legal: "RFC 7231 §3.1.2.2: what Accept-Encoding names",
    round: 1,
    change: (reply) => ({ ...reply, gzip: true }),
  },
  {
    name: "a connection for each request",
    legal: "RFC 7230 §6.6: a server may close",
    round: 3,
    change: (reply) => ({ ...reply, headers: { ...reply.headers, connection: "close" } }),
  },
  {
    name: "429 for every seventh request",
    legal: "RFC 6585 §4; Okta waits for Retry-After",
    instead: ({ count }) =>
      count % 7 === 0
        ? {
            status: 429,
            headers: { "content-type": "application/scim+json", "retry-after": "1" },
            body: { schemas: [errorSchema], status: "429", detail: "Too many requests" },
          }
        : undefined,
    grep: "Okta (looks|assigns|deactivates|updates)",
  },
  {
    name: "another spelling of the media type",
    legal: "RFC 7231 §3.1.1.1: types, parameters and charsets are case insensitive",
    round: 2,
    change: header("content-type", () => "application/SCIM+JSON;charset=UTF-8"),
  },
];
