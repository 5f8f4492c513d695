// Customs of a service provider: what it refuses, and how it writes to the wire, each with the sentence that allows it; and where
// a row did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, configuration, users } from "./change-reply.mjs";
import {
  enterprise,
  given,
  idIn,
  isLetIn,
  isOfGroups,
  isOfUsers,
  isWrite,
  keeping,
  lists,
  lower,
  refusal,
  remembered,
  scim,
} from "./variant-kit.mjs";

/** @typedef {import("./change-reply.mjs").Reply} Reply */

/** @param {any} value @returns {any} the same JSON, the last member of each object first */
function backwards(value) {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, backwards(inner)]),
  );
}

const shownLast = remembered();
const operationsOf = ({ sent }) => (Array.isArray(sent?.Operations) ? sent.Operations : []);

/** As a resource type; it names its endpoint and its schema as those of users and groups do. */
const typeOfSchemas = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
  id: "Schema",
  name: "Schema",
  endpoint: "/Schemas",
  schema: "urn:ietf:params:scim:schemas:core:2.0:Schema",
};

const isTwice = (/** @type {any} */ list) => {
  if (!Array.isArray(list)) return false;
  const primaries = list.filter((each) => each?.primary === true);
  const keys = list.map((each) => JSON.stringify(each).toLowerCase());
  return primaries.length > 1 || new Set(keys).size < keys.length;
};

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualCustoms = [
  {
    name: "deflate",
    legal: "RFC 9110 §8.4.1.2: what Accept-Encoding names",
    round: 17,
    change: (reply, { headers }) => ({
      ...reply,
      deflate: /deflate/.test(headers["accept-encoding"] ?? ""),
    }),
  },
  {
    name: "a body in pieces that end within a character",
    legal: "RFC 9112 §7.1: chunks of any size",
    round: 16,
    change: (reply) => ({ ...reply, pieces: true }),
  },
  {
    name: "a refusal of two primary values, and of the same value twice",
    legal: "RFC 7643 §2.4: primary is true once at most; RFC 7644 §3.12: invalidValue",
    contract: "core",
    round: 18,
    instead: (asked) =>
      isWrite(asked) &&
      isOfUsers(asked.path) &&
      lists.some((name) => given(asked, name).some(isTwice))
        ? refusal(400, "Twice the same, or two primary ones", "invalidValue")
        : undefined,
  },
  {
    name: "nobody is their own manager",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    contract: "core",
    round: 18,
    instead: (asked) => {
      const id = idIn(asked.path);
      return isWrite(asked) && id !== undefined && asked.sent?.[enterprise]?.manager?.value === id
        ? refusal(400, "Nobody reports to themselves", "invalidValue")
        : undefined;
    },
  },
  {
    name: "an add that a filter selects nothing for is refused",
    legal: "RFC 7644 §3.12: noTarget for a path that yields nothing to operate on",
    contract: "core",
    round: 18,
    instead: (asked) =>
      asked.method === "PATCH" &&
      isLetIn(asked) &&
      asked.sent?.Operations?.some?.(
        (each) => each?.op === "add" && /\[.*"(?:other|home|fax|pager)"/.test(each.path ?? ""),
      )
        ? refusal(400, "The filter selects nothing", "noTarget")
        : undefined,
  },
  {
    name: "ids that begin with a dash and a dot",
    legal: "RFC 7643 §3.1: an id is a string; RFC 3986 §2.3: both are unreserved",
    round: 16,
    ids: () => {
      let next = 1001;
      return () => `-.~_${next++}`;
    },
  },
  {
    name: "ids of digits beyond 53 bits",
    legal: "RFC 7643 §3.1: an id is a string, whatever it looks like",
    round: 17,
    ids: () => {
      let next = 1001n;
      return () => String(90_071_992_547_409_930_000n + next++);
    },
  },
  {
    name: "the userName as the address of who has none",
    legal: "RFC 7644 §3.3: a provider may give a default",
    contract: "core",
    round: 18,
    change: (reply, { path }) =>
      /attributes=/i.test(path) || /\.search/.test(path)
        ? reply
        : users((user) =>
            user.emails === undefined && /@/.test(user.userName ?? "")
              ? { ...user, emails: [{ value: user.userName, type: "work", primary: true }] }
              : user,
          )(reply),
  },
  {
    name: "URLs of two thousand characters at most, bodies of 64 KiB",
    legal: "RFC 9110 §15.5.14 and §15.5.15: 413 and 414",
    round: 17,
    instead: (asked) => {
      if (asked.path.length > 2_000) return refusal(414, "The URL is too long");
      return JSON.stringify(asked.sent ?? "").length > 65_536
        ? refusal(413, "The body is too long")
        : undefined;
    },
  },
  {
    name: "no change of passwords",
    legal: "RFC 7643 §5: changePassword says whether it is supported",
    contract: "core",
    round: 18,
    change: configuration((config) => ({ ...config, changePassword: { supported: false } })),
    instead: (asked) =>
      asked.method === "PATCH" && isWrite(asked) && given(asked, "password").length > 0
        ? refusal(400, "Passwords don't change", "mutability")
        : undefined,
    accused: ["OKTA-password/accepted"],
    fault: "put-deactivates",
  },
  {
    name: "204 for every second PATCH",
    legal: "RFC 7644 §3.5.2: 200 with the resource, or 204",
    round: 17,
    change: (reply, { method, count, path }) =>
      method === "PATCH" && reply.status === 200 && count % 2 === 0 && !/attributes=/i.test(path)
        ? { status: 204, headers: {}, body: undefined }
        : reply,
  },
  {
    name: "fields for browsers and for support",
    legal: "RFC 9110 §5.1: any field may be added",
    round: 16,
    change: (reply) => ({
      ...reply,
      headers: {
        ...reply.headers,
        "content-language": "en",
        "strict-transport-security": "max-age=31536000",
        "x-request-id": "7f3a",
        "x-powered-by": "people",
      },
    }),
  },
  {
    name: "a name for every group that is shown first by it",
    legal: "RFC 7644 §3.4.2.3: without sortBy a provider has an order of its own",
    round: 17,
    path: (path) =>
      isOfGroups(path) && /\/Groups(?:\?|$)/.test(path) && !/sortBy/i.test(path)
        ? `${path}${path.includes("?") ? "&" : "?"}sortBy=displayName`
        : path,
  },
  {
    name: "members of objects in another order",
    legal: "RFC 8259 §4: an object is unordered",
    round: 16,
    change: (reply) =>
      reply.body === undefined ? reply : { ...reply, text: JSON.stringify(backwards(reply.body)) },
  },
  {
    name: "a removal of what isn't there is refused",
    legal: "RFC 7644 §3.12: noTarget for a path that yields nothing to operate on",
    round: 17,
    accused: ["RFC7644-3.5.2/sequential"],
    fault: "patch-in-reverse",
    instead: (asked) => {
      const [first] = asked.method === "PATCH" && isLetIn(asked) ? operationsOf(asked) : [];
      const resource = shownLast(asked).get(idIn(asked.path));
      const isRemoval = lower(first?.op) === "remove" && /^[a-z]+$/i.test(first?.path ?? "");
      return isRemoval && resource && (resource[first.path] ?? []).length === 0
        ? refusal(400, "There is nothing to remove", "noTarget")
        : undefined;
    },
    change: (reply, asked) =>
      /ttributes=/.test(asked.path) ? reply : keeping(shownLast, (shown) => shown)(reply, asked),
  },
  {
    name: "discovery's own types among the resource types",
    legal: "RFC 7643 §6: a resource type names an endpoint; RFC 7644 §4: these are endpoints",
    contract: "core",
    round: 18,
    accused: ["RFC7643-6/schema"],
    fault: "resource-type-names-unknown-schema",
    change: (reply, { path }) =>
      /\/ResourceTypes(?:\?|$)/.test(path) && Array.isArray(reply.body?.Resources)
        ? body((list) => ({
            ...list,
            totalResults: list.totalResults + 1,
            itemsPerPage: list.itemsPerPage + 1,
            Resources: [...list.Resources, typeOfSchemas],
          }))(reply)
        : reply,
    instead: (asked) =>
      asked.method === "GET" && isLetIn(asked) && /\/ResourceTypes\/Schema$/.test(asked.path)
        ? { status: 200, headers: scim, body: typeOfSchemas }
        : undefined,
  },
];
