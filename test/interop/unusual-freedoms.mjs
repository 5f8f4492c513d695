// Freedoms that real service providers take with a resource, and that a careless row accuses: each with the sentence
// that allows it, with the rows that did accuse it, and with a fault of one of them, which must stay visible beside it.

import { body, header, members, resources, users, without } from "./change-reply.mjs";

/** What a URI's path may hold as it is (RFC 3986 §3.3). @param {string} uri */
const raw = (uri) =>
  uri.replaceAll(/%(?:40|3A|3D|2B|2C|3B|26|24)/gi, (encoded) => decodeURIComponent(encoded));

const everyone = { value: "everyone", display: "Everyone", type: "direct" };

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualFreedoms = [
  {
    name: "ids with characters that a path need not encode",
    legal: "RFC 3986 §3.3: pchar",
    round: 6,
    ids: () => {
      let next = 1001;
      return () => `p@:=+,;&$${next++}`;
    },
    change: (reply) =>
      [
        members((name, value) =>
          ["location", "$ref"].includes(name) && typeof value === "string"
            ? [name, raw(value)]
            : [name, value],
        ),
        header("location", raw),
      ].reduce((changing, change) => change(changing), reply),
    accused: [
      "RFC7643-4.2/member-value",
      "RFC7643-4.1.2/groups-value",
      "RFC7643-4.3/manager-ref",
      "RFC7643-2.3.7/reference-resolves",
    ],
    fault: "member-references-group",
  },
  {
    name: "locations below the base URL, and a Content-Location",
    legal: "RFC 7643 §2.3.7: a relative reference is resolved against the service root",
    round: 6,
    change: (reply, { path }) => {
      const own = /^(.*\/(?:Users|Groups)\/[^/?]+)/.exec(path)?.[1];
      const told = resources((resource) => ({
        ...resource,
        meta: { ...resource.meta, location: resource.meta.location.replace(/^.*\/scim\/v2\//, "") },
      }))(reply);
      const isTold = reply.status !== 200 || "content-location" in reply.headers;
      if (own === undefined || isTold) return told;
      return { ...told, headers: { ...told.headers, "content-location": own } };
    },
    accused: ["RFC7643-3.1/content-location", "RFC7643-3.1/location-resolves"],
    fault: "content-location-is-the-request",
  },
  {
    name: "a group that everyone is in, and an alias before the address",
    legal: "RFC 7643 §2.4: multi-valued attributes have no order",
    round: 6,
    change: users(({ emails, groups = [], ...user }) => ({
      ...user,
      ...(emails && {
        emails: [
          { value: `alias.${user.id}@aliases.example`, type: "other" },
          ...emails.filter(({ value }) => !value.endsWith("@aliases.example")),
        ],
      }),
      groups: [everyone, ...groups],
    })),
    except: Object.fromEntries(
      [
        ...["RFC7644-3.5.1/replaces-values", "RFC7644-3.5.2.1/already-there"],
        ...["RFC7644-3.5.2.2/by-sub-attribute", "RFC7644-3.5.2.3/all-values"],
        "RFC7644-3.5.2.3/matching-values",
      ].map((id) => [id, "every address is replaced or counted: an alias is left over"]),
    ),
    accused: [
      "RFC7643-4.1.2/groups-value",
      "RFC7643-4.1.2/groups-complete",
      "OKTA-lookup/carries-what-okta-reads",
      "OKTA-update/kept",
    ],
    fault: "user-shows-names-of-groups",
  },
  {
    name: "telephone numbers as URIs",
    legal: "RFC 7643 §4.1.2: SHOULD be given in the form of RFC 3966",
    round: 6,
    change: users((user) =>
      user.phoneNumbers === undefined
        ? user
        : {
            ...user,
            phoneNumbers: user.phoneNumbers.map((/** @type {any} */ phone) => ({
              ...phone,
              value: `tel:${phone.value.replace(/^tel:/, "").replaceAll(" ", "-")}`,
            })),
          },
    ),
    accused: [
      "OKTA-profile/phones",
      "OKTA-profile/primary-phone-flag",
      "OKTA-profile/updated-phone",
      "INTERACT-phones/double-work",
      "INTERACT-phones/three-types",
    ],
    fault: "primary-phone-not-kept",
  },
  {
    name: "no telephone numbers",
    legal: "RFC 7643 §4.1: phoneNumbers isn't required",
    contract: "core",
    change: users(without("phoneNumbers")),
    except: { "OKTA-profile/phones": "the row asks whether they are kept: a SHOULD" },
    accused: ["OKTA-profile/primary-phone-flag", "OKTA-profile/updated-phone"],
    fault: "put-deactivates",
  },
  {
    name: "one address, and neither displayName nor title",
    legal: "RFC 7644 §3.3: a server may ignore what it doesn't keep",
    contract: "core",
    change: users(({ emails, ...user }) => ({
      ...without("displayName", "title")(user),
      ...(emails && { emails: [emails.find(({ primary }) => primary) ?? emails[0]] }),
    })),
    except: { "OKTA-profile/simple-attributes": "the row asks whether they are kept: a SHOULD" },
    accused: [
      "RFC7644-3.5.2/sequential",
      "RFC7644-3.5.2/attributes-give-200",
      "RFC7644-3.14/if-match-current",
      "OKTA-update/stale-formatted",
    ],
    fault: "patch-in-reverse",
  },
  {
    name: "pages that name the next one by a cursor",
    legal: "RFC 9865 §2: cursor pagination updates RFC 7644",
    round: 6,
    change: body((whole) =>
      Array.isArray(whole.Resources) && whole.Resources.length > 0 && whole.startIndex
        ? { ...without("startIndex")(whole), nextCursor: "VZUTiyhEQJ94IR" }
        : whole,
    ),
    accused: ["RFC7644-3.4.2/list-response", "OKTA-import/pages-complete"],
    hides: ["RFC7644-3.4.2.4/start-index-shown"],
    fault: "items-per-page-as-text",
  },
  {
    name: "lists that show a new resource after a second",
    legal: "nothing says that a list is current at once; Okta's own test waits for 20 to 40 s",
    settings: { settle: "5" },
    lag: 1000,
    accused: [
      "OKTA-create/found-by-lookup",
      "RFC7644-3.6/not-listed",
      "OKTA-lookup/finds-exactly-one",
      "RFC7644-3.4.2.2/case-insensitive",
    ],
    fault: "lookup-misses-after-read",
  },
  {
    name: "resource types under ids of their own",
    legal: "RFC 7643 §6: the id of a ResourceType need not be its name",
    round: 6,
    path: (path) => path.replace(/\/ResourceTypes\/rt-(\w+)/, "/ResourceTypes/$1"),
    change: (reply, { path }) =>
      path.includes("/ResourceTypes")
        ? members((name, value) => {
            if (name === "id") return [name, `rt-${value}`];
            if (name === "location") {
              return [name, value.replace(/ResourceTypes\/(?!rt-)/, "ResourceTypes/rt-")];
            }
            return [name, value];
          })(reply)
        : reply,
    accused: ["RFC7644-4/one-alone"],
    fault: "schema-not-readable-alone",
  },
  {
    name: "a Location below the base URL",
    legal: "RFC 9110 §10.2.2: Location may be relative",
    round: 7,
    change: (reply, { path }) =>
      header("location", (uri) => {
        const [, id = ""] = /\/(?:Users|Groups)\/([^/]+)$/.exec(uri) ?? [];
        // Relative to the request: to the collection, or to the resource itself.
        const [, collection = "Users"] = /\/(Users|Groups)(?:[/?]|$)/.exec(path) ?? [];
        return /\/(?:Users|Groups)\/[^/]+/.test(path) ? id : `${collection}/${id}`;
      })(reply),
    accused: ["RFC7644-3.3/location"],
    fault: "create-without-location",
  },
  {
    name: "ids with a quotation mark, a backslash and a percent sign",
    legal:
      "RFC 7643 §3.1: an id is a string; RFC 7644 §3.4.2.2: a filter's value is escaped as JSON",
    round: 13,
    ids: () => {
      let next = 1001;
      return () => `5%25"\\'${next++}`;
    },
    accused: [
      "OKTA-group/hundred-changes",
      "RFC7644-3.5.2.2/by-value",
      "RFC7644-3.5.2.2/absent-member",
      "RFC7644-3.5.2.2/last-record",
    ],
    fault: "group-remove-ignored",
  },
  {
    name: "ids that differ from other ids in letter case alone",
    legal: "RFC 7643 §3.1: an id is case-exact, so that in other letter case it is another's",
    round: 10,
    ids: () => {
      let next = 1001;
      return () => `k${next++}ab`;
    },
    change: (reply, { path }) => {
      const [, type, id] = /\/(User|Group)s\/(K\d+AB)$/.exec(path) ?? [];
      if (reply.status !== 404 || id === undefined) return reply;
      const schemas = [`urn:ietf:params:scim:schemas:core:2.0:${type}`];
      const name = type === "User" ? "userName" : "displayName";
      const meta = { resourceType: type, location: path };
      return { ...reply, status: 200, body: { schemas, id, [name]: `other.${id}`, meta } };
    },
    accused: ["OKTA-read/id-letter-case", "RFC7643-3.1/id-case-exact"],
    fault: "member-ids-in-any-case",
  },
  {
    name: "addresses formatted by their parts",
    legal: "RFC 7643 §4.1.2: formatted is the full address, for display; RFC 7644 §3.3",
    round: 13,
    sent: (sent) => withoutFormatted(sent),
    change: users((user) =>
      user.addresses === undefined
        ? user
        : {
            ...user,
            addresses: user.addresses.map((/** @type {any} */ address) =>
              address.streetAddress
                ? { ...address, formatted: `${address.streetAddress}\n${address.locality}` }
                : address,
            ),
          },
    ),
    accused: [
      "OKTA-create/readable",
      "RFC7643-2.1/names-in-any-case",
      "RFC7643-2.3.8/any-order",
      "RFC7644-3.5.2.1/already-there",
    ],
    fault: "create-abbreviates-family-name",
  },
  {
    name: "photos at a host of its own",
    legal: "RFC 7644 §3.3: a server is free to alter what it is sent",
    round: 13,
    change: users((user) =>
      user.photos === undefined
        ? user
        : {
            ...user,
            photos: user.photos.map((/** @type {any} */ photo) => ({
              ...photo,
              value: photo.value.replace("https://example.com/", "https://cdn.example.net/"),
            })),
          },
    ),
    accused: ["OKTA-create/readable", "RFC7644-3.5.2.1/appends"],
    fault: "user-add-replaces-addresses",
  },
];

/** What an address with parts is sent as formatted is thrown away, at whatever depth. */
function withoutFormatted(/** @type {any} */ value) {
  if (Array.isArray(value)) return value.map(withoutFormatted);
  if (typeof value !== "object" || value === null) return value;
  const { formatted, ...rest } = value;
  const kept = formatted === undefined || "streetAddress" in rest ? rest : { formatted, ...rest };
  return Object.fromEntries(
    Object.entries(kept).map(([name, each]) => [name, withoutFormatted(each)]),
  );
}
