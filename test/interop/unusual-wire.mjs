// Ways of HTTP and of JSON that a service provider may have, and of telling what it is, each with the sentence that allows
// it; and where a row did accuse it, with that row and with a fault of it, which must stay visible beside it.

import {
  body,
  configuration,
  dates,
  header,
  references,
  resources,
  users,
  without,
} from "./change-reply.mjs";
import { isOfGroups, refusal, scim } from "./variant-kit.mjs";

/** @typedef {import("./change-reply.mjs").Reply} Reply */

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
const userSchema = "urn:ietf:params:scim:schemas:core:2.0:User";

/** Each URI of an answer. @param {(uri: string) => string} change */
const uris = (change) => (/** @type {Reply} */ reply) =>
  [references(change), header("location", change), header("content-location", change)].reduce(
    (changing, each) => each(changing),
    reply,
  );

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualWire = [
  {
    name: "ids of two hundred characters, capitals among them",
    legal: "RFC 7643 §3.1: an id is a string; §2.2: caseExact true",
    round: 11,
    ids: () => {
      let next = 1001;
      return () => `A${"bCdEf-0123456789".repeat(12)}${String(next++).padStart(8, "0")}`;
    },
  },
  {
    name: "dates of nine digits behind the point",
    legal: "RFC 7643 §2.3.5: xsd:dateTime, whose fraction has any number of digits",
    round: 11,
    change: dates((moment) => moment.replace("Z", "123456Z")),
  },
  {
    name: "versions in the header alone",
    legal: "RFC 7644 §3.14: MUST in the header, SHOULD in meta",
    round: 11,
    change: resources((resource) => ({ ...resource, meta: without("version")(resource.meta) })),
    except: { "RFC7644-3.14/meta-version": "the row asks for it: a SHOULD" },
  },
  {
    name: "versions in meta alone, and etag declared unsupported",
    legal: "RFC 7643 §5: etag supported false; §3.1: version is an attribute of meta",
    round: 12,
    change: (reply) => ({
      ...configuration((config) => ({ ...config, etag: { supported: false } }))(reply),
      headers: without("etag")(reply.headers),
    }),
  },
  {
    name: "empty pages with every number, and null for Resources",
    legal: "RFC 7644 §3.4.2: required unless totalResults is zero; RFC 7643 §2.5: null is none",
    round: 11,
    change: body((whole) =>
      whole.totalResults === 0
        ? { ...whole, itemsPerPage: 0, startIndex: 1, Resources: null }
        : whole,
    ),
  },
  {
    name: "numbers with a fraction and an exponent",
    legal: "RFC 8259 §6: 1.0 and 1e0 are the number 1",
    round: 11,
    change: (reply) =>
      reply.body?.totalResults === undefined
        ? reply
        : {
            ...reply,
            text: JSON.stringify(reply.body)
              .replace(/"totalResults":(\d+)/, '"totalResults":$1.0')
              .replace(/"itemsPerPage":(\d+)/, '"itemsPerPage":$1e0'),
          },
  },
  {
    name: "errors of several schemas in another language",
    legal: "RFC 7644 §3.12: detail is for people; RFC 7643 §3: schemas may be several",
    round: 11,
    change: body((whole) =>
      whole.schemas?.includes(errorSchema)
        ? {
            ...whole,
            schemas: ["urn:example:Error", errorSchema],
            detail: `Ungültig: ${whole.detail}`,
            "urn:example:Error": { code: 17 },
          }
        : whole,
    ),
  },
  {
    name: "a configuration of no more than its features",
    legal:
      "RFC 7643 §5: documentationUri, id and meta may be left out; each feature may be unsupported",
    round: 11,
    change: configuration((config) => ({
      ...without("meta", "id")(config),
      documentationUri: null,
      changePassword: { supported: false },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    })),
  },
  {
    name: "endpoints without a slash before them, and one more type",
    legal: "RFC 7643 §6: endpoint is relative to the base URL, and there may be others",
    round: 11,
    change: (reply, { path }) => {
      const [, one] = /\/ResourceTypes(\/[^?]+)?(?:\?|$)/.exec(path) ?? [path, path];
      const relative = (/** @type {any} */ type) => ({
        ...type,
        endpoint: type.endpoint?.replace(/^\//, ""),
      });
      if (one === path || reply.status !== 200) return reply;
      if (one !== undefined) return body(relative)(reply);
      return body((whole) => {
        const [first, ...rest] = whole.Resources.map(relative);
        const { location } = first.meta;
        const more = { id: "Role", name: "Role", endpoint: "Roles", schemaExtensions: [] };
        const meta = { ...first.meta, location: location.replace(/[^/]+$/, "Role") };
        const Resources = [first, ...rest, { ...first, ...more, meta }];
        return {
          ...whole,
          totalResults: Resources.length,
          itemsPerPage: Resources.length,
          Resources,
        };
      })(reply);
    },
    instead: ({ path }) => {
      const schemas = ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"];
      const meta = { resourceType: "ResourceType", location: "/api/v2/scim/v2/ResourceTypes/Role" };
      const role = { id: "Role", name: "Role", endpoint: "Roles", schema: userSchema, meta };
      if (/\/ResourceTypes\/Role$/.test(path))
        return { status: 200, headers: scim, body: { schemas, ...role } };
      const list = { schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"] };
      const page = { totalResults: 2, startIndex: 1, itemsPerPage: 1, Resources: [{ id: "1" }] };
      return /\/Roles(?:\?|$)/.test(path)
        ? { status: 200, headers: scim, body: { ...list, ...page } }
        : undefined;
    },
  },
  {
    name: "cookies, fields for caches and a location with every answer",
    legal:
      "RFC 6265 §3; RFC 9110 §10.2.2 and §8.7: Location and Content-Location of a representation",
    round: 11,
    change: (reply) => {
      const { location } = (reply.status === 200 && reply.body?.meta) || {};
      const own = location ? { location, "content-location": location } : {};
      const more = { "set-cookie": "sid=1; HttpOnly", "cache-control": "no-store", vary: "Accept" };
      return { ...reply, headers: { ...reply.headers, ...own, ...more } };
    },
  },
  {
    name: "versions of lists and of empty answers",
    legal: "RFC 9110 §8.8.3: any answer may have an ETag",
    round: 11,
    change: (reply) =>
      reply.headers.etag === undefined && reply.status < 300
        ? { ...reply, headers: { ...reply.headers, etag: `W/"${reply.status}"` } }
        : reply,
  },
  {
    name: "people of before of whom nothing but the name is known",
    legal: "RFC 7643 §4.1.1: userName alone is required",
    round: 13,
    change: users(({ id, userName, meta, ...user }) =>
      /^(?:bjensen|user\d+)@/i.test(userName)
        ? { schemas: [userSchema], id, userName, meta }
        : { ...user, id, userName, meta },
    ),
    except: {
      "OKTA-spec/01-first-user": "Okta's own test asks the first user for names and an address",
      "OKTA-spec/02-user-by-id": "Okta's own test asks the first user for names and an address",
    },
  },
  {
    name: "URIs with a scheme in capitals and a dot on the way",
    legal: "RFC 3986 §6.2.2: such URIs are the same",
    round: 11,
    change: uris((uri) => uri.replace(/^http:/, "HTTP:").replace("/scim/v2/", "/scim/./v2/")),
  },
  {
    name: "URIs without a scheme",
    legal: "RFC 3986 §4.2: a network-path reference; RFC 7643 §2.3.7: references may be relative",
    round: 12,
    change: uris((uri) => uri.replace(/^http:/, "")),
  },
  {
    name: "who is new first",
    legal: "RFC 7644 §3.4.2.3: without sortBy a provider has an order of its own",
    round: 11,
    path: (path) =>
      /\/(?:Users|Groups)(?:\?|$)/.test(path) && !/sort(?:By|Order)/i.test(path)
        ? `${path}${path.includes("?") ? "&" : "?"}sortBy=id&sortOrder=descending`
        : path,
    accused: ["RFC7644-3.4.3/same-as-query"],
    fault: "search-heeds-filter-alone",
  },
  {
    name: "a create answered with id, name and meta alone",
    legal: "RFC 7644 §3.3: the body of a 201 SHOULD contain the representation",
    round: 12,
    change: (reply, { method }) =>
      method === "POST" && reply.status === 201
        ? body(({ schemas, id, meta, userName, displayName }) => ({
            ...{ schemas, id, meta },
            ...(userName ? { userName } : { displayName }),
          }))(reply)
        : reply,
    except: {
      "OKTA-create/echoes-profile": "Okta's own test asserts both names and active",
      "OKTA-spec/06-create": "Okta's own test asserts both names and active",
    },
    accused: ["RFC7644-3.1/reflects-state", "OKTA-create/primary-kept"],
    fault: "put-answers-with-before",
  },
  {
    name: "answers to changes of a group without members, of a user without groups",
    legal: "Okta SCIM 2.0 reference, Update specific Group membership: members are optional there",
    round: 12,
    change: (reply, { method, path }) =>
      ["PUT", "PATCH"].includes(method) || (method === "POST" && isOfGroups(path))
        ? resources(without("members", "groups"))(reply)
        : reply,
    accused: ["RFC7644-3.1/reflects-state"],
    fault: "group-patch-answers-without-name",
  },
  {
    name: "no search of everything, and neither Me nor Bulk",
    legal: "RFC 7644 §3.4.2.1, §3.7 and §3.11: each may be left out",
    round: 12,
    instead: ({ path }) => {
      const [, below] = /\/scim\/v2(\/?(?:\.search|Me|Bulk)?)(?:\?|$)/.exec(path) ?? [];
      if (below === undefined) return undefined;
      return /Me|Bulk/.test(below) ? refusal(403, "Not for clients") : refusal(404, "Not searched");
    },
  },
  {
    name: "an interim answer first, no reason phrase, and two challenges in two fields",
    legal: "RFC 9110 §15.2: 1xx; RFC 9112 §4: the phrase may be empty; RFC 9110 §11.6.1",
    round: 13,
    change: (reply) => {
      const { "www-authenticate": challenge, ...headers } = reply.headers;
      const both = challenge && { "www-authenticate": ['Basic realm="a, b"', challenge] };
      return { ...reply, bare: true, headers: { ...headers, ...both } };
    },
  },
  {
    name: "429 with a date in Retry-After",
    legal: "RFC 9110 §10.2.3: Retry-After is seconds or a date",
    instead: ({ count }) =>
      count % 7 === 0
        ? {
            ...refusal(429, "Too many requests"),
            headers: { ...scim, "retry-after": new Date(Date.now() + 1000).toUTCString() },
          }
        : undefined,
    grep: "Okta (looks|assigns|deactivates|updates)",
    except: { "OKTA-rate/retry-after": "Okta takes a date for none, and the row says so" },
    accused: ["RFC7644-3.6/gone", "OKTA-create/created", "OKTA-lookup/finds-exactly-one"],
    fault: "deleted-stay-readable",
  },
];
