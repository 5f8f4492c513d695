// Habits of a service provider that a client of SCIM may not have met, each with the sentence that allows it; and where
// a row did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, configuration, dates, header, members, users } from "./change-reply.mjs";
import { isLetIn, lists, refusal } from "./variant-kit.mjs";

/** @typedef {import("./change-reply.mjs").Reply} Reply */

/** Each value of each list of a user. @param {(value: any, name: string) => any} change */
const values = (change) =>
  users((user) =>
    lists.reduce(
      (changing, name) =>
        Array.isArray(changing[name])
          ? { ...changing, [name]: changing[name].map((value) => change(value, name)) }
          : changing,
      user,
    ),
  );

const minutes = 5 * 60_000;
const later = (/** @type {string} */ moment) =>
  new Date(Date.parse(moment) + minutes).toISOString();
const earlier = (/** @type {string} */ moment) =>
  new Date(Date.parse(moment) - minutes).toISOString();

/** @param {any} sent @returns {any} what it showed comes back with changes: false is none to the mock */
function withoutFalse(sent) {
  if (Array.isArray(sent)) return sent.map(withoutFalse);
  if (typeof sent !== "object" || sent === null) return sent;
  return Object.fromEntries(
    Object.entries(sent)
      .filter(([name, value]) => name !== "primary" || value !== false)
      .map(([name, value]) => [name, withoutFalse(value)]),
  );
}

const isDiscovery = (/** @type {string} */ path) =>
  /\/(?:Schemas|ResourceTypes|ServiceProviderConfig)(?:[/?]|$)/.test(path);

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualHabits = [
  {
    name: "a quoted charset, and a blank before it",
    legal: "RFC 9110 §5.6.6 and §8.3.1: blanks around the semicolon, and a quoted value",
    round: 16,
    change: header("content-type", (type) => `${type} ; charset="utf-8"`),
  },
  {
    name: "a challenge that says what is wrong",
    legal: "RFC 6750 §3: error and error_description of a challenge",
    round: 16,
    change: header(
      "www-authenticate",
      () => 'Bearer realm="SCIM", error="invalid_token", error_description="Token, \\"old\\""',
    ),
  },
  {
    name: "strong versions",
    legal: "RFC 7644 §3.14: an ETag may be weak or strong",
    round: 16,
    change: (reply) =>
      [
        members((name, value) =>
          name === "version" && typeof value === "string"
            ? [name, value.replace(/^W\//, "")]
            : [name, value],
        ),
        header("etag", (tag) => tag.replace(/^W\//, "")),
      ].reduce((changing, change) => change(changing), reply),
  },
  {
    name: "a clock that is five minutes slow",
    legal: "RFC 7643 §3.1: created is the moment of the provider's own; no sentence sets its clock",
    round: 16,
    change: dates(earlier),
    path: (path) =>
      path.replace(/(?<=%22)\d{4}-\d\d-\d\dT[^%]*(?:%3A[^%]*)*Z(?=%22)/g, (moment) =>
        encodeURIComponent(later(decodeURIComponent(moment))),
      ),
  },
  {
    name: "false for whatever isn't primary",
    legal: "RFC 7643 §2.4: primary is a boolean, and false where it is absent",
    round: 16,
    change: values((value) => ({ primary: false, ...value })),
    sent: (sent) => withoutFalse(sent),
  },
  {
    name: "a type for values that have none",
    legal: "RFC 7644 §3.3: a provider may give a default",
    round: 16,
    change: values((value) => ({ type: "other", ...value })),
  },
  {
    name: "schemas and resource types in another order",
    legal: "RFC 7643 §6 and §7: neither they nor their attributes have an order",
    round: 16,
    change: (reply, { path }) => {
      const turned = (/** @type {any} */ value) => {
        if (Array.isArray(value)) return value.map(turned).toReversed();
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, turned(inner)]),
        );
      };
      return isDiscovery(path) && reply.status === 200 ? body(turned)(reply) : reply;
    },
  },
  {
    name: "pages of five where no count is asked for",
    legal: "RFC 7644 §3.4.2.4: without count the provider decides",
    round: 17,
    path: (path) =>
      /\/(?:Users|Groups)(?:\?|$)/.test(path) && !/[?&]count=/.test(path)
        ? `${path}${path.includes("?") ? "&" : "?"}count=5`
        : path,
  },
  {
    name: "every optional feature, Bulk and Me too",
    legal: "RFC 7643 §5; RFC 7644 §3.7 and §3.11: each may be supported",
    round: 16,
    change: configuration((config) => ({
      ...config,
      bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1_048_576 },
    })),
    instead: (asked) => {
      if (!isLetIn(asked)) return undefined;
      if (/\/Me(?:\?|$)/.test(asked.path)) return { status: 308, headers: { location: "Users/1" } };
      return /\/Bulk(?:\?|$)/.test(asked.path)
        ? refusal(400, "No Operations", "invalidSyntax")
        : undefined;
    },
  },
  {
    name: "501 for methods that a collection doesn't have",
    legal: "RFC 7644 §3.12, Table 8: 501 where a provider doesn't support the operation",
    round: 16,
    instead: (asked) =>
      isLetIn(asked) &&
      /\/(?:Users|Groups)$/.test(asked.path) &&
      ["PUT", "PATCH", "DELETE"].includes(asked.method)
        ? refusal(501, "Not of a collection")
        : undefined,
  },
  {
    name: "403 for writes to what can be discovered",
    legal: "RFC 7644 §3.12, Table 8: 403 for an operation that isn't permitted",
    round: 16,
    instead: (asked) =>
      isLetIn(asked) && isDiscovery(asked.path) && asked.method !== "GET"
        ? refusal(403, "Discovery is read-only")
        : undefined,
  },
];
