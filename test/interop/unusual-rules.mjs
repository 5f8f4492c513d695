// Rules that a service provider may have of its own for what it is sent and asked, each with the sentence that allows it;
// and where a row did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, resources } from "./change-reply.mjs";
import { enterprise, idIn, isOfUsers, refusal, remembered, scim, writes } from "./variant-kit.mjs";

/** @type {(asked: any) => Map<string, string>} */
const namesOf = remembered();
/** @type {(asked: any) => Map<string, string>} */
const deletedOf = remembered();
/** @type {(asked: any) => Map<string, string[]>} */
const addressesOf = remembered();

const lower = (/** @type {unknown} */ text) => String(text).toLowerCase();
const addressesIn = (/** @type {any} */ user) =>
  (Array.isArray(user?.emails) ? user.emails : [])
    .filter((each) => each?.value)
    .map(({ value }) => lower(value));

/** What a PUT leaves out, by type, as a body that clears it. */
const cleared = {
  Users: {
    ...{ nickName: null, title: null, profileUrl: null, userType: null, preferredLanguage: null },
    ...{ locale: null, timezone: null, displayName: null, externalId: null },
    ...{ emails: [], phoneNumbers: [], ims: [], photos: [], addresses: [], roles: [] },
    ...{ entitlements: [], x509Certificates: [], [enterprise]: null },
  },
  Groups: { members: [], externalId: null },
};

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualRules = [
  {
    name: "names that are kept for those who were deleted",
    legal: "RFC 7644 §3.6: a new user of that name SHOULD NOT be refused",
    round: 8,
    instead: (asked) =>
      asked.method === "POST" &&
      isOfUsers(asked.path) &&
      deletedOf(asked).has(lower(asked.sent?.userName))
        ? refusal(409, "The name was somebody's", "uniqueness")
        : undefined,
    change: (reply, asked) => {
      const { id, userName } = reply.body ?? {};
      if (reply.status < 300 && isOfUsers(asked.path) && id && userName)
        namesOf(asked).set(id, lower(userName));
      const gone = asked.method === "DELETE" && reply.status === 204 ? idIn(asked.path) : undefined;
      const name = gone && namesOf(asked).get(decodeURIComponent(gone));
      if (name) deletedOf(asked).set(name, "");
      return reply;
    },
    except: { "RFC7644-3.6/user-name-free": "RFC 7644 §3.6: SHOULD NOT be refused" },
    accused: ["RFC7643-3.1/id-not-reassigned"],
    fault: "deleted-user-ids-given-again",
  },
  {
    name: "an e-mail address that only one may have",
    legal: "RFC 7644 §3.3: 409 where the provider finds a conflict; RFC 7643 §7: uniqueness",
    round: 8,
    instead: (asked) => {
      if (!writes.includes(asked.method) || !isOfUsers(asked.path)) return undefined;
      const own = decodeURIComponent(idIn(asked.path) ?? "");
      const others = [...addressesOf(asked)].filter(([id]) => id !== own).flatMap(([, all]) => all);
      return addressesIn(asked.sent).some((each) => others.includes(each))
        ? refusal(409, "The address is somebody's", "uniqueness")
        : undefined;
    },
    change: (reply, asked) => {
      const shown = Array.isArray(reply.body?.Resources) ? [] : [reply.body];
      for (const user of shown.filter((each) => each?.id && each.emails)) {
        if (reply.status < 300) addressesOf(asked).set(user.id, addressesIn(user));
      }
      const gone = asked.method === "DELETE" && reply.status === 204 ? idIn(asked.path) : undefined;
      if (gone) addressesOf(asked).delete(decodeURIComponent(gone));
      return reply;
    },
  },
  {
    name: "no sorting, and no word of it",
    legal: "RFC 7643 §5: sort supported false; RFC 7644 §3.4.2.3: sorting is optional",
    round: 8,
    path: (path) => path.replace(/([?&])sort(?:By|Order)=[^&]*/g, "$1"),
    change: body((whole) =>
      whole.changePassword ? { ...whole, sort: { supported: false } } : whole,
    ),
  },
  {
    name: "pages of ten at most",
    legal: "RFC 7644 §3.4.2.4: a page may hold fewer than count",
    round: 9,
    path: (path) => {
      if (!/\/(?:Users|Groups)(?:\?|$)/.test(path)) return path;
      const [, count] = /[?&]count=(-?\d+)(?:&|$)/.exec(path) ?? [];
      if (count !== undefined)
        return path.replace(/([?&]count=)\d+/, `$1${Math.min(Number(count), 10)}`);
      return /[?&]count=/.test(path) ? path : `${path}${path.includes("?") ? "&" : "?"}count=10`;
    },
    except: {
      "OKTA-import/full-pages": "the row asks for pages of a hundred: a SHOULD",
      "OKTA-import/everybody-once": "Okta moves startIndex on by a hundred, and misses the others",
      "OKTA-import/entries-whole": "for the same reason the import doesn't meet them",
    },
  },
  {
    name: "names in one form, without blanks around them",
    legal: "RFC 7644 §5: strings are prepared by PRECIS before they are compared",
    round: 9,
    sent: (body) => normalised(body),
    accused: ["OKTA-group/odd-names", "OKTA-group/odd-names-kept"],
    fault: "values-in-three-bytes",
  },
  {
    name: "filters of eq and and alone",
    legal: "RFC 7644 §3.4.2.2: 400 invalidFilter for an operation that isn't known",
    grep: "A filter|A query|sorted|Okta imports|Okta looks|A search|A declared|A dateTime",
    instead: ({ path }) => {
      const [, filter] = /[?&]filter=([^&]*)/.exec(path) ?? [];
      if (filter === undefined) return undefined;
      const bare = decoded(filter).replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
      return /(?:^|[\s(])(?:ne|co|sw|ew|gt|ge|lt|le|pr|or|not)(?:[\s)(]|$)/i.test(bare)
        ? refusal(400, "eq and and are supported", "invalidFilter")
        : undefined;
    },
  },
  {
    name: "defaults for what a create leaves out",
    legal: "RFC 7644 §3.3: a provider may give a default to what isn't asserted",
    round: 9,
    sent: (body, { method, path }) =>
      method === "POST" && /\/Users(?:\?|$)/.test(path) && body?.userName
        ? {
            nickName: body.name?.givenName ?? "Nick",
            preferredLanguage: "en",
            timezone: "Europe/London",
            locale: "en-GB",
            ...body,
          }
        : body,
    accused: ["RFC7644-3.4.2.2/null", "RFC7644-3.4.2.2/present", "RFC7644-3.4.2.3/missing-last"],
    hides: ["RFC7644-3.4.2.2/null", "RFC7644-3.4.2.2/present", "RFC7644-3.4.2.3/missing-last"],
    fault: "and-takes-the-first",
  },
  {
    name: "a PUT that clears what it leaves out",
    legal: "RFC 7644 §3.5.1: a provider may clear what isn't asserted",
    round: 9,
    sent: (body, { method, path }) => {
      const [, collection] = /\/(Users|Groups)\/[^/?]+(?:\?|$)/.exec(path) ?? [];
      const isResource = typeof body === "object" && body !== null && !Array.isArray(body);
      return method === "PUT" && collection && isResource && Object.keys(body).length > 0
        ? { ...cleared[collection], ...body }
        : body;
    },
  },
  {
    name: "a userName that must be an address, of sixty-four characters at most",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    round: 9,
    instead: ({ method, path, sent }) => {
      if (!writes.includes(method) || !isOfUsers(path) || typeof sent?.userName !== "string")
        return undefined;
      return sent.userName !== "" && !/^[^\s@]{1,63}@[^\s@]+$/.test(sent.userName)
        ? refusal(400, "userName must be an e-mail address", "invalidValue")
        : undefined;
    },
    accused: ["RFC7644-3.4.2.2/any-character"],
    fault: "accents-in-filters-refused",
  },
  {
    name: "a request for patience to who comes with wrong tokens again and again",
    legal: "RFC 6585 §4: 429 with Retry-After",
    round: 9,
    instead: ({ headers, count }) =>
      count % 5 === 0 && !/interop-token/.test(headers.authorization ?? "interop-token")
        ? { ...refusal(429, "Too many wrong tokens"), headers: { ...scim, "retry-after": "1" } }
        : undefined,
  },
  {
    name: "a displayName that is made of the name, and that nobody writes",
    legal: "RFC 7644 §3.1: each provider has a schema of its own; RFC 7643 §2.2: readOnly",
    round: 10,
    instead: ({ method, path, sent }) =>
      method === "PATCH" && isOfUsers(path) && /displayName/.test(JSON.stringify(sent ?? null))
        ? refusal(400, "displayName is read-only", "mutability")
        : undefined,
    change: resources((user) =>
      user.meta.resourceType === "User" && user.name
        ? { ...user, displayName: `${user.name.familyName}, ${user.name.givenName}` }
        : user,
    ),
    accused: [
      "RFC7644-3.12/patch-not-found",
      "RFC7644-3.5/patch",
      "RFC7644-3.5.2.1/pathless",
      "RFC7644-3.5.2.3/pathless",
      "RFC7644-3.6/gone",
    ],
    fault: "deleted-stay-readable",
  },
  {
    name: "a PUT without userName that keeps it",
    legal: "RFC 7644 §3.5.1: what isn't asserted may be defaulted",
    round: 10,
    sent: (body, { method, path, headers }) => {
      const id = decodeURIComponent(idIn(path) ?? "");
      return method === "PUT" && isOfUsers(path) && body?.schemas && !body.userName
        ? { ...body, userName: namesOf({ headers }).get(id) ?? "nobody" }
        : body;
    },
    change: (reply, asked) => {
      const { id, userName } = reply.body ?? {};
      if (reply.status < 300 && id && userName) namesOf(asked).set(id, userName);
      return reply;
    },
    accused: ["RFC7644-3.5.1/without-required"],
    fault: "put-deactivates",
  },
  {
    name: "attributes that nobody knows refused",
    legal: "RFC 7644 §3.12: invalidSyntax for what doesn't conform to the schema",
    round: 10,
    instead: ({ method, path, sent }) => {
      const isResource = writes.includes(method) && typeof sent === "object" && sent !== null;
      const unknown = Object.keys(isResource ? sent : {}).find((name) =>
        /^shoe|costume/i.test(name),
      );
      return unknown && /\/(?:Users|Groups)/.test(path)
        ? refusal(400, `${unknown} isn't known`, "invalidSyntax")
        : undefined;
    },
  },
];

function normalised(value) {
  if (typeof value === "string") return value.normalize("NFC").trim();
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, normalised(each)]));
}

function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
