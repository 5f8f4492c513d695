// What a service provider of plain SCIM doesn't keep, read or take, each with the sentence that allows it; and where a row
// did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, resources, without } from "./change-reply.mjs";
import {
  described,
  enterprise,
  isLetIn,
  isOfGroups,
  isOfUsers,
  isWrite,
  keeping,
  lower,
  refusal,
  remembered,
  written,
} from "./variant-kit.mjs";

/** @type {(asked: any) => Map<string, string>} */
const typesOf = remembered();

const kept = ["userName", "name", "displayName", "emails", "active", "groups"];

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualLacks = [
  {
    name: "names and an address that everybody must have",
    legal: "RFC 7643 §7: required, in the provider's own /Schemas",
    contract: "core",
    round: 14,
    change: described((attribute) =>
      ["emails", "name"].includes(attribute.name) ? { ...attribute, required: true } : attribute,
    ),
    instead: (asked) => {
      const { method, path, sent } = asked;
      if (!isWrite(asked) || !isOfUsers(path)) return undefined;
      const { emails, name, userName } = sent ?? {};
      const isWhole = emails?.length > 0 && name?.familyName && name.givenName;
      if (method !== "PATCH" && userName && !isWhole)
        return refusal(400, "emails and name are required", "invalidValue");
      const operations = Array.isArray(sent?.Operations) ? sent.Operations : [];
      const isRemoval = (each) =>
        lower(each?.op) === "remove" && /^(?:emails|name)$/.test(each.path);
      return method === "PATCH" && operations.some(isRemoval)
        ? refusal(400, "emails and name are required", "mutability")
        : undefined;
    },
  },
  {
    name: "an extension that is declared, and of which nothing is kept",
    legal: "RFC 7644 §3.3: a server may ignore what it doesn't keep",
    contract: "core",
    round: 14,
    change: resources(without(enterprise)),
    except: { "OKTA-extension/enterprise-kept": "the row asks whether it is kept" },
    accused: ["OKTA-extension/updated", "OKTA-extension/others-kept"],
    hides: ["OKTA-extension/updated", "OKTA-extension/others-kept"],
    fault: "deleted-stay-readable",
  },
  {
    name: "few attributes, and a description of them alone",
    legal: "RFC 7644 §3.3: a server may ignore what it doesn't keep; RFC 7643 §7: /Schemas says so",
    contract: "core",
    round: 14,
    change: (reply) =>
      [
        resources((resource) =>
          resource.meta.resourceType === "Group"
            ? resource
            : Object.fromEntries(
                Object.entries(resource).filter(
                  ([name]) =>
                    name.startsWith("urn:") || [...kept, "schemas", "id", "meta"].includes(name),
                ),
              ),
        ),
        described((attribute) => (kept.includes(attribute.name) ? attribute : undefined)),
      ].reduce((changing, change) => change(changing), reply),
    except: {
      "OKTA-profile/simple-attributes": "the row asks whether they are kept: a SHOULD",
      "OKTA-profile/phones": "the row asks whether they are kept: a SHOULD",
    },
  },
  {
    name: "no externalId",
    legal: "RFC 7643 §3.1: externalId is optional; RFC 7644 §3.3: a server may ignore it",
    contract: "core",
    round: 14,
    sent: (sent, asked) => {
      if (!isWrite(asked) || typeof sent !== "object" || sent === null || Array.isArray(sent))
        return sent;
      const isPathless = ({ path, value }) =>
        path === undefined && typeof value === "object" && value !== null;
      const Operations = Array.isArray(sent.Operations)
        ? sent.Operations.map((each) =>
            each && isPathless(each) && !Array.isArray(each.value)
              ? { ...each, value: without("externalId")(each.value) }
              : each,
          )
        : sent.Operations;
      return without("externalId")({ ...sent, ...(Operations && { Operations }) });
    },
    accused: ["OKTA-link/takes-profile", "RFC7644-3.4.2.2/case-exact"],
    fault: "id-filter-finds-nobody",
  },
  {
    name: "filters by names and ids alone",
    legal: "RFC 7644 §3.4.2.2: 400 invalidFilter for a filter that isn't supported",
    contract: "core",
    round: 14,
    instead: (asked) => {
      const [, filter] = /[?&]filter=([^&]*)/.exec(asked.path) ?? [];
      if (
        filter === undefined ||
        !isLetIn(asked) ||
        /Schemas|ResourceTypes|Config/.test(asked.path)
      )
        return undefined;
      const text = /%(?![\dA-F]{2})/i.test(filter) ? filter : unescape(filter.replaceAll("+", " "));
      return /^(?:urn:[\w:.]+:)?(?:userName|externalId|id|displayName|emails|emails\.value)\s+eq\s+"(?:[^"\\]|\\.)*"$/i.test(
        text,
      )
        ? undefined
        : refusal(400, "eq of a name or an id is supported", "invalidFilter");
    },
  },
  {
    name: "no signs of markup, no signs beyond U+FFFF",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    contract: "core",
    round: 14,
    instead: (asked) =>
      isWrite(asked) && written(asked).some((text) => /[<>{}\\%\u{10000}-\u{10FFFF}]/u.test(text))
        ? refusal(400, "Signs that aren't taken", "invalidValue")
        : undefined,
    accused: [
      "OKTA-lookup/no-double-decoding",
      "RFC7644-3.4.2.2/case-exact",
      "RFC7644-3.4.2.2/names-in-any-case",
      "RFC7643-7/case-exact-preserved",
      "RFC7644-3.4.2.2/escaped-value",
    ],
    fault: "uid-found-in-any-case",
  },
  {
    name: "texts of sixty-four characters at most",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    contract: "core",
    round: 14,
    instead: (asked) =>
      isWrite(asked) && written(asked).some((text) => text.length > 64 && !text.includes('"'))
        ? refusal(400, "Sixty-four characters at most", "invalidValue")
        : undefined,
  },
  {
    name: "members whom nobody knows left out",
    legal: "RFC 7644 §3.3: a server may ignore what it is sent",
    contract: "core",
    round: 14,
    change: keeping(typesOf, ({ meta }) => meta.resourceType),
    sent: (sent, asked) => {
      if (!isWrite(asked) || !isOfGroups(asked.path) || !sent?.schemas) return sent;
      const known = (list) =>
        Array.isArray(list)
          ? list.filter((each) => !/^[\w-]+$/.test(each?.value) || typesOf(asked).has(each?.value))
          : list;
      const operation = (each) =>
        each?.path === "members" ? { ...each, value: known(each.value) } : each;
      return {
        ...sent,
        ...(sent.members && { members: known(sent.members) }),
        ...(Array.isArray(sent.Operations) && { Operations: sent.Operations.map(operation) }),
      };
    },
  },
  {
    name: "no type of an address but work",
    legal: "RFC 7644 §3.3: a server is free to alter what it is sent",
    contract: "core",
    round: 15,
    sent: (sent, asked) => (isWrite(asked) && isOfUsers(asked.path) ? ofWork(sent) : sent),
    accused: [
      "RFC7644-3.5.2/primary-moves",
      "RFC7644-3.4.2.2/value-filter-same-value",
      "RFC7644-3.5.2.2/single-value",
      "RFC7644-3.5.2.3/matching-values",
    ],
    fault: "second-primary-phone",
  },
  {
    name: "primary of e-mail addresses alone",
    legal: "RFC 7644 §3.3: a server may ignore what it doesn't keep",
    contract: "core",
    round: 15,
    change: resources((resource) =>
      ["phoneNumbers", "addresses", "photos", "roles", "entitlements"].reduce(
        (changing, name) =>
          changing[name]
            ? { ...changing, [name]: changing[name].map(without("primary")) }
            : changing,
        resource,
      ),
    ),
    except: Object.fromEntries(
      [
        ...["OKTA-profile/primary-phone-flag", "OKTA-profile/updated-phone"],
        ...["OKTA-reactivate/same-attributes", "OKTA-update/kept", "OKTA-update/no-doubles"],
      ].map((id) => [id, "Okta finds a value by primary: its SCIM FAQ asks that it is kept"]),
    ),
    accused: ["RFC7644-3.5.2/primary-moves"],
    fault: "patch-leaves-two-primaries",
  },
  {
    name: "PATCH of active and password alone, and a declaration of none",
    legal: "RFC 7644 §3.5: PATCH is a SHOULD; RFC 7643 §5: patch says whether it is supported",
    contract: "core",
    change: body((whole) =>
      whole.changePassword ? { ...whole, patch: { supported: false } } : whole,
    ),
    instead: (asked) => {
      if (asked.method !== "PATCH" || !isLetIn(asked) || !isOfUsers(asked.path)) return undefined;
      const all = Array.isArray(asked.sent?.Operations) ? asked.sent.Operations : [];
      const names = all.flatMap((each) => [each?.path ?? Object.keys(each?.value ?? {})].flat());
      return names.length > 0 && names.every((name) => /^(?:active|password)$/i.test(name))
        ? undefined
        : refusal(501, "No more than active and password is patched");
    },
    except: { "RFC7644-3.5/patch": "the row asks for PATCH: a SHOULD" },
    accused: [
      "RFC7644-3.12/not-implemented",
      "RFC7644-3.12/client-mistakes",
      "RFC7644-3.1/reflects-state",
    ],
    fault: "put-deactivates",
  },
  {
    name: "groups that are read alone",
    legal:
      "RFC 7644 §3.12, Table 8: 501 for what isn't supported; Okta imports groups of the target's own",
    contract: "core",
    instead: (asked) =>
      asked.method !== "GET" && isOfGroups(asked.path) && isLetIn(asked)
        ? refusal(501, "Groups are read-only")
        : undefined,
    accused: [
      "OKTA-group/created",
      "OKTA-group/unknown-id",
      "OKTA-group/odd-names-kept",
      "OKTA-update/kept",
      "RFC7643-7/every-schema-served",
    ],
    fault: "put-deactivates",
  },
];

/** A resource, or a PATCH of one, whose addresses are all of type work. */
function ofWork(/** @type {any} */ sent) {
  const typed = (/** @type {any} */ emails) =>
    Array.isArray(emails) ? emails.map((each) => ({ ...each, type: "work" })) : emails;
  const whole = (/** @type {any} */ value) =>
    value?.emails ? { ...value, emails: typed(value.emails) } : value;
  const operation = (/** @type {any} */ { value, ...rest }) => ({
    ...rest,
    ...(value !== undefined && { value: rest.path === "emails" ? typed(value) : whole(value) }),
  });
  const { Operations } = sent ?? {};
  return Array.isArray(Operations)
    ? { ...sent, Operations: Operations.map((each) => (each ? operation(each) : each)) }
    : whole(sent);
}
