// Ways in which a service provider may be unusual and still be right, each with the sentence that lets it.
// A row that accuses one of them accuses wrongly. Nothing here is a defect: those are in mocks/faults/.

import { body, header, members, references, resources, without } from "./change-reply.mjs";

/**
 * @typedef {import("./change-reply.mjs").Reply} Reply
 * @typedef {{ method: string, count: number }} Asked the request, and the how many-th it is
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} legal where it stands that a provider may
 * @property {(reply: Reply, asked: Asked) => Reply} [change]
 * @property {(asked: Asked) => Reply | undefined} [instead] an answer without asking the mock
 * @property {() => () => string} [ids] makes the source of ids of a fresh provider
 * @property {string} [grep] tests that it can touch; all where absent
 * @property {"core"} [contract] of a plain SCIM target, where what Interact asks for stands in the way
 * @property {Readonly<Record<string, string>>} [except] rows that ask for it all the same, and why
 */

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const acme = "urn:ietf:params:scim:schemas:extension:acme:2.0:Badge";

const undeclared = Object.fromEntries(
  ["patch", "changePassword", "sort", "etag"].map((name) => [name, { supported: false }]),
);
undeclared.filter = { supported: false, maxResults: 0 };

const capital = (/** @type {string} */ name) =>
  name.startsWith("urn:") || name.startsWith("$") ? name : name[0].toUpperCase() + name.slice(1);

/** @param {string} uri absolute @returns {string} from the root of the host */
const relative = (uri) => uri.replace(/^https?:\/\/[^/]+/, "");

/** @param {string} uri that ends in an id of `counted` @returns {string} */
const encodedId = (uri) => uri.replace(/p\/ é(?=\d+$)/, encodeURIComponent);

/**
 * In this order they can be laid on each other: what looks for names comes before what respells them.
 *
 * @type {readonly Variant[]}
 */
export const variants = [
  {
    name: "plain",
    legal: "the proxy itself changes nothing",
  },
  {
    name: "a declaration that nothing optional is supported",
    legal: "RFC 7643 §5: each feature says by a boolean whether it is",
    change: body((whole) => (whole.changePassword ? { ...whole, ...undeclared } : whole)),
    grep: "A query|A filter|is sorted|A declared|An answer shows|A search|Okta imports|Okta looks",
  },
  {
    name: "null and empty arrays for what is absent",
    legal: "RFC 7643 §2.5: null and an empty array are unassigned",
    change: resources((resource) => ({
      ...(resource.meta.resourceType === "User"
        ? { nickName: null, profileUrl: null, phoneNumbers: [], ims: [], groups: [], locale: null }
        : { members: [] }),
      externalId: null,
      [enterprise]: null,
      ...resource,
    })),
  },
  {
    name: "unknown members and a foreign extension",
    legal: "RFC 7643 §3.3: a resource may be extended; §2.4: elements have display and $ref",
    change: resources((resource) => ({
      ...resource,
      schemas: [acme, ...resource.schemas],
      [acme]: { number: 7, floors: [1, 2], since: null },
      costume: { size: "M" },
      ...(resource.emails && {
        emails: resource.emails.map((email) => ({ ...email, display: email.value, $ref: null })),
      }),
    })),
    except: {
      "RFC7643-7/every-schema-served": "/Schemas is left as it is, without the extension",
      "RFC7643-3/schemas-of-resource-type": "so is /ResourceTypes",
    },
  },
  {
    name: "elements and schemas in another order",
    legal: "RFC 7643 §2.4 and §3: neither has an order",
    change: resources((resource) =>
      Object.fromEntries(
        Object.entries(resource).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.toReversed() : value,
        ]),
      ),
    ),
  },
  {
    name: "dates without a zone, with an offset, with microseconds",
    legal: "RFC 7643 §2.3.5: xsd:dateTime, whose zone is optional",
    change: resources((resource) => ({
      ...resource,
      meta: {
        ...resource.meta,
        created: "2026-01-02T03:04:05",
        lastModified: "2026-01-02T03:04:05.123456+02:00",
      },
    })),
    except: {
      "RFC7644-3.4.2.2/chronological": "the dates that are shown aren't those filtered by",
    },
  },
  {
    name: "relative locations and references",
    legal: "RFC 7643 §2.3.7: a reference may be relative; RFC 7231 §7.1.2: so may Location",
    change: (reply) =>
      [
        references(relative),
        header("location", relative),
        header("content-location", relative),
      ].reduce((changing, change) => change(changing), reply),
  },
  {
    name: "204 for every PATCH",
    legal: "RFC 7644 §3.5.2: 200 with the resource, or 204",
    change: (reply, { method }) =>
      method === "PATCH" && reply.status === 200
        ? { status: 204, headers: {}, body: undefined }
        : reply,
    except: { "RFC7644-3.5.2/attributes-give-200": "RFC 7644 §3.5.2 asks for 200 there" },
  },
  {
    name: "whole lists without startIndex and itemsPerPage",
    legal: "RFC 7644 §3.4.2: required in partial results only",
    change: body((whole) =>
      whole.totalResults === whole.Resources?.length
        ? without("startIndex", "itemsPerPage")(whole)
        : whole,
    ),
  },
  {
    name: "empty lists without Resources",
    legal: "RFC 7644 §3.4.2: required unless totalResults is zero",
    change: body((whole) => (whole.totalResults === 0 ? without("Resources")(whole) : whole)),
  },
  {
    name: "ids with a slash, a space and an accent",
    legal: "RFC 7643 §3.1: an id is a string that isn't empty; its URI is percent-encoded",
    ids: counted,
    // The reference mock writes an id into a URI as it is.
    change: (reply) =>
      [
        references(encodedId),
        header("location", (bytes) => encodedId(Buffer.from(bytes, "latin1").toString("utf8"))),
      ].reduce((changing, change) => change(changing), reply),
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
    change: body((whole) =>
      whole.schemas?.includes(errorSchema)
        ? { scimType: null, incident: "7f3a", causes: [], ...whole }
        : whole,
    ),
  },
  {
    name: "members and groups of nothing but values",
    legal: "RFC 7643 §2.4 and §4.2: the other sub-attributes are optional",
    change: resources((resource) => ({
      ...resource,
      ...(resource.members && { members: resource.members.map(({ value }) => ({ value })) }),
      ...(resource.groups && { groups: resource.groups.map(({ value }) => ({ value })) }),
    })),
  },
  {
    name: "a challenge of two schemes",
    legal: "RFC 7235 §4.1: several challenges in one field",
    change: header("www-authenticate", () => 'Basic realm="a, b", bearer realm="SCIM"'),
  },
  {
    name: "gzip",
    legal: "RFC 7231 §3.1.2.2: what Accept-Encoding names",
    change: (reply) => ({ ...reply, gzip: true }),
  },
  {
    name: "a connection for each request",
    legal: "RFC 7230 §6.6: a server may close",
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
    change: header("content-type", () => "application/SCIM+JSON;charset=UTF-8"),
  },
  {
    name: "no versions",
    legal: "RFC 7644 §3.14: ETags are optional",
    change: (reply) => {
      const { headers, ...rest } = body((whole) =>
        whole.changePassword ? { ...whole, etag: { supported: false } } : whole,
      )(reply);
      const unversioned = resources((resource) => ({
        ...resource,
        meta: without("version")(resource.meta),
      }));
      return unversioned({ ...rest, headers: without("etag")(headers) });
    },
  },
  {
    name: "people without groups",
    legal: "RFC 7643 §4.1.2: groups isn't required",
    change: resources((resource) =>
      resource.meta.resourceType === "User" ? without("groups")(resource) : resource,
    ),
  },
  {
    name: "meta without dates",
    legal: "RFC 7643 §3.1: none of them is required",
    change: resources((resource) => ({
      ...resource,
      meta: without("created", "lastModified")(resource.meta),
    })),
    except: {
      "RFC7643-3.1/id-and-meta-assigned": "RFC 7643 §3.1 has them assigned, if not required",
    },
  },
  {
    name: "userName and e-mail in small letters",
    legal: "RFC 7643 §7: letter case of what isn't caseExact may be altered",
    change: resources((resource) => ({
      ...resource,
      ...(resource.userName && { userName: resource.userName.toLowerCase() }),
      ...(resource.emails && {
        emails: resource.emails.map((email) => ({ ...email, value: email.value?.toLowerCase() })),
      }),
    })),
  },
  {
    name: "names in other letter case",
    legal: "RFC 7643 §2.1: names of attributes are case insensitive",
    change: members((name, value) => [capital(name), value]),
  },
  {
    name: "indented JSON with escapes",
    legal: "RFC 8259 §2 and §7: white space, and \\u for any character",
    change: (reply) =>
      reply.body === undefined
        ? reply
        : {
            ...reply,
            text: `\n${JSON.stringify(reply.body, undefined, 2).replaceAll(
              /[^\x20-\x7E\n]/g,
              (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
            )}\n`,
          },
  },
];

/**
 * All that go together, in one provider. Not the 429: every test would wait.
 *
 * @returns {Variant}
 */
export function allAtOnce() {
  const together = variants.filter(
    ({ grep, contract }) => grep === undefined && contract !== "core",
  );
  const changes = together.flatMap(({ change }) => (change === undefined ? [] : [change]));
  return {
    name: "all at once",
    legal: "each for itself",
    ids: counted,
    change: (reply, asked) => changes.reduce((changing, change) => change(changing, asked), reply),
    except: Object.assign({}, ...together.map(({ except }) => except)),
  };
}

function counted() {
  let next = 1001;
  return () => `p/ é${next++}`;
}
