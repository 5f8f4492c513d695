// What a service provider may refuse, not offer or answer for a client, and a careless row accuses: each with the
// sentence that allows it, with the rows that did accuse it, and with a fault of one of them, which must stay visible.

import { body, header, without } from "./change-reply.mjs";
import { errorSchema, isLetIn, isOfGroups, refusal, scim } from "./variant-kit.mjs";

let made = 0;

const isNameless = (/** @type {any} */ user) =>
  !Object.entries(user ?? {}).some(([name, value]) => /^userName$/i.test(name) && value);

/** Nothing of what Okta itself sends is excused. @param {string} what @param {readonly string[]} rows */
const needing = (what, rows) => Object.fromEntries(rows.map((id) => [id, `Okta asks for ${what}`]));

const changingGroups = [
  ...["same-members-again", "unknown-member", "unknown-id", "add-appends", "remove-one"],
  ...["change-accepted", "remove-of-nobody", "hundred-changes", "rename-accepted", "renamed"],
  ...["push-now", "push-now-empty", "push-now-pathless", "link-keeps-members", "two-groups"],
  ...["one-after-another", "remove-inactive", "push-in-one", "same-name-again", "old-name-free"],
].map((slug) => `OKTA-group/${slug}`);

const deactivating = [
  ...["pathless-replace", "takes-effect", "changes-nothing-else", "twice", "second-cycle"].map(
    (slug) => `OKTA-deactivate/${slug}`,
  ),
  ...["accepted", "same-id", "same-attributes", "answer"].map((slug) => `OKTA-reactivate/${slug}`),
  ...["OKTA-password/accepted", "OKTA-password/changes-nothing-else", "OKTA-lookup/finds-inactive"],
  ...["OKTA-update/leaves-active-alone", "RFC7644-3.4.2.2/equal", "RFC7644-3.5.1/replaces-values"],
];

const undeclared = body((whole) =>
  whole.changePassword ? { ...whole, patch: { supported: false } } : whole,
);

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualRefusals = [
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
    accused: [
      "OKTA-connect/groups-page",
      "OKTA-group/created",
      "RFC7643-4.1.2/groups-value",
      "RFC7644-3.6/gone",
      "RFC7644-3.12/not-found",
      "RFC7643-3.1/location-resolves",
    ],
    fault: "deleted-stay-readable",
  },
  {
    name: "no DELETE of users, no search by POST",
    legal: "RFC 7644 Table 8: 501 for what isn't supported; §3.4.3: .search is an option",
    round: 7,
    instead: ({ method, path }) => {
      if (method === "DELETE" && path.includes("/Users/"))
        return refusal(501, "Users are not deleted");
      return path.includes("/.search") ? refusal(404, "There is no search by POST") : undefined;
    },
    accused: [
      "RFC7644-3.6/gone",
      "RFC7644-3.6/not-listed",
      "RFC7644-3.12/not-found",
      "RFC7644-3.4.3/search",
      "RFC7643-3.1/id-not-reassigned",
    ],
    fault: "unknown-endpoint-is-bad-request",
  },
  {
    name: "no PATCH at all",
    legal: "RFC 7644 §3.5: PATCH is a SHOULD; RFC 7643 §5: patch says whether it is supported",
    contract: "core",
    change: undeclared,
    instead: (asked) =>
      asked.method === "PATCH" && isLetIn(asked) ? refusal(405, "There is no PATCH") : undefined,
    except: {
      "RFC7644-3.5/patch": "the row asks for PATCH: a SHOULD",
      "RFC7644-3.12/not-implemented": "Table 8 has 501 for it: a SHOULD",
      ...needing("a deactivation by PATCH", deactivating),
      ...needing("a change of groups by PATCH", changingGroups),
    },
    accused: ["RFC7644-3.6/gone"],
    fault: "deleted-stay-readable",
  },
  {
    name: "groups that change by PUT alone",
    legal: "RFC 7644 §3.5: PATCH is a SHOULD; Table 8: 501 for what isn't supported",
    contract: "core",
    change: undeclared,
    instead: (asked) =>
      asked.method === "PATCH" && isOfGroups(asked.path) && isLetIn(asked)
        ? refusal(501, "Groups change by PUT")
        : undefined,
    except: {
      "RFC7644-3.5/patch": "the row asks for PATCH: a SHOULD",
      "RFC7644-3.12/not-implemented": "users have a PATCH that isn't declared: a SHOULD",
      ...needing("a change of groups by PATCH", changingGroups),
    },
  },
  {
    name: "errors without scimType",
    legal: "RFC 7644 §3.12: scimType is optional",
    round: 6,
    change: body((whole) =>
      whole.schemas?.includes(errorSchema) ? without("scimType")(whole) : whole,
    ),
    except: {
      "RFC7644-3.3/uniqueness": "RFC 7644 §3.3: MUST return 409 with a scimType of uniqueness",
      "RFC7644-3.4.2.2/unknown-operator": "§3.4.2.2: MUST, with a scimType of invalidFilter",
      "RFC7644-3.4.2.2/no-order-of-booleans": "§3.4.2.2: SHALL, with a scimType of invalidFilter",
      "RFC7644-3.5.2.2/no-path": "§3.5.2.2: fails with a scimType of noTarget",
      "RFC7644-3.5.2.2/required-refused": "§3.5.2.2: SHALL, with a scimType of mutability",
      "RFC7644-3.5.2.3/no-match": "§3.5.2.3: SHALL, with a scimType of noTarget",
    },
    accused: [
      "RFC7644-3.12/wrong-type",
      "RFC7644-3.12/required-missing",
      "RFC7644-3.12/update-uniqueness",
      "RFC7644-3.12/unreadable-body",
      "RFC7644-3.12/wrong-structure",
    ],
    fault: "malformed-body-is-server-error",
  },
  {
    name: "invalidSyntax for every wrong value",
    legal: "RFC 7644 §3.12, Table 9: invalidSyntax for what doesn't conform to the request schema",
    round: 7,
    change: body((whole) =>
      whole.scimType === "invalidValue" ? { ...whole, scimType: "invalidSyntax" } : whole,
    ),
    accused: ["RFC7644-3.12/wrong-type", "RFC7644-3.12/required-missing"],
    fault: "create-reads-any-text-as-true",
  },
  {
    name: "a conflict for one of several requests at once",
    legal: "RFC 7644 §3.12: 409; RFC 9110 §13.1.1: 412",
    round: 7,
    instead: ({ method, path, together }) =>
      together > (path.includes("/Groups/") ? 2 : 1) &&
      ["PUT", "PATCH"].includes(method) &&
      /\/(?:Users|Groups)\//.test(path)
        ? refusal(409, "Changed meanwhile: try again")
        : undefined,
    accused: [
      "OKTA-race/memberships",
      "OKTA-race/update-survives-deactivation",
      "OKTA-conflict/one-of-two-at-once",
    ],
    fault: "group-patch-loses-updates",
  },
  {
    name: "weak versions, which If-Match never finds",
    legal: "RFC 9110 §13.1.1: If-Match compares strongly",
    round: 7,
    change: (reply) => {
      const weak = (/** @type {string} */ tag) => (tag.startsWith("W/") ? tag : `W/${tag}`);
      return header("etag", weak)(reply);
    },
    instead: ({ headers }) =>
      headers["if-match"] !== undefined && headers["if-match"] !== "*"
        ? refusal(412, "The version isn't the current one")
        : undefined,
    accused: [
      "RFC7644-3.14/if-match-current",
      "RFC7644-3.14/if-match-replace",
      "RFC7644-3.14/if-match-patch",
    ],
    fault: "patch-of-id-acknowledged",
  },
  {
    name: "a refusal to sort by emails",
    legal: "RFC 7644 §3.4.2.3: sortBy takes an attribute path; emails is complex",
    round: 7,
    instead: ({ path }) =>
      /[?&]sortBy=emails(?:&|$)/.test(path)
        ? refusal(400, "emails is complex", "invalidPath")
        : undefined,
    accused: ["RFC7644-3.4.2.3/primary-value"],
    fault: "sort-ignored",
  },
  {
    name: "501 for a change that isn't supported",
    legal: "RFC 7644 Table 8: 501 for an operation that isn't supported",
    round: 7,
    change: (reply, { method }) =>
      method === "PATCH" && ["mutability", "uniqueness"].includes(reply.body?.scimType)
        ? refusal(501, "This change is not supported")
        : reply,
    except: {
      "RFC7644-3.5.2.2/required-refused": "§3.5.2.2: SHALL, with a scimType of mutability",
      "RFC7644-3.12/patch-mutability": "Table 9 has a scimType for it: a SHOULD",
    },
    accused: [
      "RFC7644-3.5.2/read-only-refused",
      "RFC7643-4.2/member-value-immutable",
      "RFC7643-4.1.1/user-name-unique-on-patch",
    ],
    fault: "member-turned-into-another",
  },
  {
    name: "a web page for what isn't SCIM",
    legal: "RFC 7644 §3.1 speaks of SCIM's endpoints",
    round: 7,
    change: (reply) =>
      reply.status === 404 && /^No endpoint/.test(reply.body?.detail ?? "")
        ? {
            status: 404,
            headers: { "content-type": "text/html" },
            body: {},
            text: "<html><body>Not Found</body></html>",
          }
        : reply,
    accused: ["RFC7644-3.1/media-type"],
    fault: "answers-in-plain-json",
  },
  {
    name: "a userName of its own for who comes without one",
    legal: "RFC 7644 §3.3: a server may give what a client leaves out",
    round: 7,
    sent: (body, { method, path }) =>
      method === "POST" && /\/Users(?:\?|$)/.test(path) && isNameless(body)
        ? { ...body, userName: `made.up.${++made}@example.com` }
        : body,
    accused: ["RFC7643-4.1.1/user-name-required", "RFC7644-3.12/required-missing"],
    fault: "create-reads-any-text-as-true",
  },
  {
    name: "a request for patience to the second of two creates",
    legal: "RFC 9110 §15.6.4: 503 with Retry-After",
    round: 7,
    instead: ({ method, path, together }) =>
      together > 1 && method === "POST" && /\/Users(?:\?|$)/.test(path)
        ? { ...refusal(503, "One at a time"), headers: { ...scim, "retry-after": "1" } }
        : undefined,
    accused: ["OKTA-conflict/one-of-two-at-once"],
    hides: ["OKTA-conflict/one-of-two-at-once"],
    fault: "duplicates-created",
  },
  {
    name: "a token that may not delete users",
    legal: "RFC 7644 §3.12, Table 8: 403 for what the authorization doesn't permit",
    round: 10,
    instead: (asked) =>
      asked.method === "DELETE" && asked.path.includes("/Users/") && isLetIn(asked)
        ? refusal(403, "This token may not delete users")
        : undefined,
    accused: [
      "RFC7644-3.6/gone",
      "RFC7644-3.6/not-listed",
      "RFC7644-3.12/not-found",
      "RFC7643-3.1/id-not-reassigned",
      "RFC7643-2.3.7/referential-integrity",
    ],
    fault: "unknown-endpoint-is-bad-request",
  },
];

/** @param {any} list @param {readonly any[]} Resources */
function listOf(list, Resources) {
  if (Resources.length === list.Resources.length) return list;
  return { ...list, totalResults: Resources.length, itemsPerPage: Resources.length, Resources };
}
