// Freedoms that real service providers take and that a careless row accuses: each with the sentence that allows it,
// and with a fault of the same row, which must stay visible beside it.

import { body, header, members, resources, without } from "./change-reply.mjs";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
const scim = { "content-type": "application/scim+json" };

/** @param {number} status @param {string} detail @param {object} [more] */
const refusal = (status, detail, more = {}) => ({
  status,
  headers: scim,
  body: { schemas: [errorSchema], status: String(status), detail, ...more },
});

const isUser = (/** @type {import("./change-reply.mjs").Json} */ resource) =>
  resource.meta?.resourceType === "User";

const users = (/** @type {(user: any) => any} */ change) =>
  resources((resource) => (isUser(resource) ? change(resource) : resource));

/** What a URI's path may hold as it is (RFC 3986 §3.3). @param {string} uri */
const raw = (uri) =>
  uri.replaceAll(/%(?:40|3A|3D|2B|2C|3B|26|24)/gi, (encoded) => decodeURIComponent(encoded));

const everyone = { value: "everyone", display: "Everyone", type: "direct" };

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualFreedoms = [
  {
    name: "ids with characters that a path need not encode",
    legal: "RFC 3986 §3.3: pchar",
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
    fault: "member-references-group",
  },
  {
    name: "locations below the base URL, and a Content-Location",
    legal: "RFC 7643 §2.3.7: a relative reference is resolved against the service root",
    change: (reply, { path }) => {
      const own = /^(.*\/(?:Users|Groups)\/[^/?]+)/.exec(path)?.[1];
      const told = resources((resource) => ({
        ...resource,
        meta: { ...resource.meta, location: resource.meta.location.replace(/^.*\/scim\/v2\//, "") },
      }))(reply);
      if (own === undefined || reply.status !== 200) return told;
      return { ...told, headers: { ...told.headers, "content-location": own } };
    },
    fault: "content-location-is-the-request",
  },
  {
    name: "a group that everyone is in, and an alias before the address",
    legal: "RFC 7643 §2.4: multi-valued attributes have no order",
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
    // A test that replaces every address counts what is left.
    grep: "Okta|Interact|group",
    fault: "person-shows-names-of-groups",
  },
  {
    name: "telephone numbers as URIs",
    legal: "RFC 7643 §4.1.2: SHOULD be given in the form of RFC 3966",
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
    fault: "primary-phone-not-kept",
  },
  {
    name: "no telephone numbers",
    legal: "RFC 7643 §4.1: phoneNumbers isn't required",
    contract: "core",
    change: users(without("phoneNumbers")),
    except: { "OKTA-profile/phones": "the row asks whether they are kept: a SHOULD" },
    fault: "put-deactivates",
  },
  {
    name: "users only",
    legal:
      "RFC 7643 §6: /ResourceTypes lists what there is; Okta pushes groups where the app has them",
    instead: ({ path }) =>
      /\/Groups(?:[/?]|$)/.test(path) ? refusal(404, "There are no groups") : undefined,
    change: body((whole) =>
      Array.isArray(whole.Resources)
        ? listOf(
            whole,
            whole.Resources.filter(({ id = "" }) => id !== "Group" && !/:Group$/.test(id)),
          )
        : whole,
    ),
    fault: "put-deactivates",
  },
  {
    name: "no DELETE of users, no search by POST",
    legal: "RFC 7644 Table 8: 501 for what isn't supported; §3.4.3: .search is an option",
    instead: ({ method, path }) => {
      if (method === "DELETE" && path.includes("/Users/"))
        return refusal(501, "Users are not deleted");
      return path.includes("/.search") ? refusal(404, "There is no search by POST") : undefined;
    },
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
    fault: "patch-in-reverse",
  },
  {
    name: "pages that name the next one by a cursor",
    legal: "RFC 9865 §2: cursor pagination updates RFC 7644",
    change: body((whole) =>
      Array.isArray(whole.Resources) && whole.Resources.length > 0 && whole.startIndex
        ? { ...without("startIndex")(whole), nextCursor: "VZUTiyhEQJ94IR" }
        : whole,
    ),
    fault: "items-per-page-as-text",
  },
  {
    name: "errors without scimType",
    legal: "RFC 7644 §3.12: scimType is optional",
    change: body((whole) =>
      whole.schemas?.includes(errorSchema) ? without("scimType")(whole) : whole,
    ),
    except: {
      "RFC7644-3.3/uniqueness": "RFC 7644 §3.3: MUST return 409 with a scimType of uniqueness",
    },
    fault: "malformed-body-is-server-error",
  },
  {
    name: "invalidSyntax for every wrong value",
    legal: "RFC 7644 §3.12, Table 9: invalidSyntax for what doesn't conform to the request schema",
    change: body((whole) =>
      whole.scimType === "invalidValue" ? { ...whole, scimType: "invalidSyntax" } : whole,
    ),
    fault: "create-reads-any-text-as-true",
  },
  {
    name: "a conflict for one of several requests at once",
    legal: "RFC 7644 §3.12: 409; RFC 9110 §13.1.1: 412",
    instead: ({ method, path, together }) =>
      together > 1 && ["PUT", "PATCH"].includes(method) && /\/(?:Users|Groups)\//.test(path)
        ? refusal(409, "Changed meanwhile: try again")
        : undefined,
    fault: "group-patch-loses-updates",
  },
  {
    name: "lists that show a new resource after a second",
    legal: "nothing says that a list is current at once; Okta's own test waits for 20 to 40 s",
    flags: ["--settle", "5"],
    lag: 1000,
    fault: "lookup-misses-after-read",
  },
  {
    name: "weak versions, which If-Match never finds",
    legal: "RFC 9110 §13.1.1: If-Match compares strongly",
    change: (reply) => {
      const weak = (/** @type {string} */ tag) => (tag.startsWith("W/") ? tag : `W/${tag}`);
      return header("etag", weak)(reply);
    },
    instead: ({ headers }) =>
      headers["if-match"] !== undefined && headers["if-match"] !== "*"
        ? refusal(412, "The version isn't the current one")
        : undefined,
    fault: "patch-of-id-acknowledged",
  },
  {
    name: "resource types under ids of their own",
    legal: "RFC 7643 §6: the id of a ResourceType need not be its name",
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
    fault: "schema-not-readable-alone",
  },
  {
    name: "a refusal to sort by emails",
    legal: "RFC 7644 §3.4.2.3: sortBy takes an attribute path; emails is complex",
    instead: ({ path }) =>
      /[?&]sortBy=emails(?:&|$)/.test(path)
        ? refusal(400, "emails is complex", { scimType: "invalidPath" })
        : undefined,
    fault: "sort-ignored",
  },
  {
    name: "a Location below the base URL",
    legal: "RFC 9110 §10.2.2: Location may be relative",
    change: (reply, { path }) =>
      header("location", (uri) => {
        const [, id = ""] = /\/(?:Users|Groups)\/([^/]+)$/.exec(uri) ?? [];
        // Relative to the request: to the collection, or to the resource itself.
        const [, collection = "Users"] = /\/(Users|Groups)(?:[/?]|$)/.exec(path) ?? [];
        return /\/(?:Users|Groups)\/[^/]+/.test(path) ? id : `${collection}/${id}`;
      })(reply),
    fault: "create-without-location",
  },
  {
    name: "501 for a change that isn't supported",
    legal: "RFC 7644 Table 8: 501 for an operation that isn't supported",
    change: (reply, { method }) =>
      method === "PATCH" && reply.body?.scimType === "mutability"
        ? refusal(501, "This change is not supported")
        : reply,
    fault: "member-turned-into-another",
  },
  {
    name: "a web page for what isn't SCIM",
    legal: "RFC 7644 §3.1 speaks of SCIM's endpoints",
    change: (reply) =>
      reply.status === 404 && /^No endpoint/.test(reply.body?.detail ?? "")
        ? {
            status: 404,
            headers: { "content-type": "text/html" },
            body: {},
            text: "<html><body>Not Found</body></html>",
          }
        : reply,
    fault: "answers-in-plain-json",
  },
];

/** @param {any} list @param {readonly any[]} Resources */
function listOf(list, Resources) {
  if (Resources.length === list.Resources.length) return list;
  return { ...list, totalResults: Resources.length, itemsPerPage: Resources.length, Resources };
}
