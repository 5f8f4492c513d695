// What a service provider doesn't take, or holds to be somebody's, each with the sentence that allows it; and where a row
// did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, resources, without } from "./change-reply.mjs";
import {
  enterprise,
  idIn,
  isLetIn,
  isOfGroups,
  isOfUsers,
  refusal,
  remembered,
  writes,
} from "./variant-kit.mjs";

/** @typedef {import("./unusual-variants.mjs").Asked} Asked */
/** @typedef {import("./change-reply.mjs").Reply} Reply */

/** @type {(asked: any) => Map<string, string>} */
const groupNamesOf = remembered();
/** @type {(asked: any) => Map<string, string>} */
const typesOf = remembered();
/** @type {(asked: any) => Map<string, string>} */
const passwordsOf = remembered();

const lower = (/** @type {unknown} */ text) => String(text).trim().toLowerCase();
const isWrite = (/** @type {Asked} */ asked) =>
  [...writes, "PATCH"].includes(asked.method) &&
  isLetIn(asked) &&
  (isOfUsers(asked.path) || isOfGroups(asked.path)) &&
  !asked.path.includes("/.search");

/** What a write gives this attribute, by whichever method. @param {Asked} asked @param {string} name @returns {any[]} */
function given({ sent }, name) {
  const isNamed = ([key]) => lower(key) === lower(name);
  const within = (value) =>
    typeof value === "object" && value !== null
      ? Object.entries(value)
          .filter(isNamed)
          .map(([, each]) => each)
      : [];
  const operations = Array.isArray(sent?.Operations) ? sent.Operations : [];
  const patched = operations.flatMap((each) =>
    each?.path === undefined ? within(each?.value) : isNamed([each.path]) ? [each.value] : [],
  );
  return [...within(sent), ...patched];
}

/** Every text at whatever depth. @returns {string[]} */
function textsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a person writes in a create or a change: no URIs, no filters. @param {Asked} asked */
const written = ({ sent }) => {
  const { schemas: _, password: __, Operations, ...resource } = sent ?? {};
  const values = Array.isArray(Operations) ? Operations.map((each) => each?.value) : [];
  return textsIn([resource, values]).filter((text) => !/^(?:https?:|urn:)/.test(text));
};

/** Keeps in `store` what each single answer shows. */
const keeping = (store, pick) => (/** @type {Reply} */ reply, /** @type {Asked} */ asked) => {
  const { id, meta } = reply.body ?? {};
  if (reply.status < 300 && id && meta) store(asked).set(id, pick(reply.body));
  if (asked.method === "DELETE" && reply.status === 204) store(asked).delete(idIn(asked.path));
  return reply;
};

/** Changes each attribute that /Schemas describes of users; undefined leaves it out. */
const described = (change) => {
  const one = (schema) =>
    /:core:2\.0:User$/.test(schema.id ?? "") && Array.isArray(schema.attributes)
      ? { ...schema, attributes: schema.attributes.flatMap((each) => change(each) ?? []) }
      : schema;
  return body((whole) =>
    Array.isArray(whole.Resources) ? { ...whole, Resources: whole.Resources.map(one) } : one(whole),
  );
};

const always = ["userName", "displayName", "active", "meta", "externalId"];
const kept = ["userName", "name", "displayName", "emails", "active", "groups"];

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualLimits = [
  {
    name: "a name that only one group may have, in whatever letter case",
    legal: "RFC 7644 §3.3: 409 where the provider finds a conflict",
    round: 12,
    change: keeping(groupNamesOf, ({ meta, displayName }) =>
      meta.resourceType === "Group" ? lower(displayName) : "",
    ),
    instead: (asked) => {
      if (!isWrite(asked) || !isOfGroups(asked.path)) return undefined;
      const names = given(asked, "displayName").map(lower);
      const others = [...groupNamesOf(asked)].filter(([id]) => id !== idIn(asked.path));
      return others.some(([, name]) => names.includes(name))
        ? refusal(409, "A group has that name", "uniqueness")
        : undefined;
    },
  },
  {
    name: "a policy for passwords, and none twice",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    round: 12,
    change: (reply, asked) => {
      const [password] = given(asked, "password");
      const id = reply.body?.id ?? idIn(asked.path);
      if (typeof password === "string" && reply.status < 300 && id) {
        passwordsOf(asked).set(`${id} ${password}`, "");
      }
      return reply;
    },
    instead: (asked) => {
      const [password] = isWrite(asked) && isOfUsers(asked.path) ? given(asked, "password") : [];
      if (typeof password !== "string") return undefined;
      const isStrong = [/.{8}/, /\d/, /[A-Z]/, /[a-z]/, /[^\dA-Za-z]/].every((each) =>
        each.test(password),
      );
      if (!isStrong) return refusal(400, "The password is too weak", "invalidValue");
      const wasUsed = passwordsOf(asked).has(`${idIn(asked.path)} ${password}`);
      return wasUsed ? refusal(400, "The password was used before", "invalidValue") : undefined;
    },
    accused: ["OKTA-create/created", "OKTA-password/accepted"],
    fault: "password-patch-refused",
  },
  {
    name: "groups of people alone",
    legal: "RFC 7643 §4.2: a provider need not support nested groups",
    round: 12,
    change: keeping(typesOf, ({ meta }) => meta.resourceType),
    instead: (asked) =>
      isWrite(asked) &&
      textsIn(given(asked, "members")).some((id) => typesOf(asked).get(id) === "Group")
        ? refusal(400, "A group holds people alone", "invalidValue")
        : undefined,
  },
  {
    name: "attributes that every answer shows",
    legal: "RFC 7643 §7: returned always, whatever attributes and excludedAttributes say",
    round: 12,
    path: (path) =>
      path
        .replace(/([?&]attributes=)([^&]+)/, (_, name, list) => `${name}${[list, ...always]}`)
        .replace(/([?&]excludedAttributes=)([^&]+)/, (_, name, list) => {
          const left = list.split(",").filter((each) => !always.includes(each));
          return left.length === 0 ? `${name}nickName` : `${name}${left}`;
        }),
    change: described((attribute) =>
      always.includes(attribute.name) ? { ...attribute, returned: "always" } : attribute,
    ),
  },
  {
    name: "one primary address, whatever is sent",
    legal:
      "RFC 7643 §2.4: primary is true at most once; RFC 7644 §3.3: a provider may give a default",
    round: 12,
    sent: (sent, asked) =>
      isWrite(asked) && sent?.emails?.length > 0 && !sent.emails.some((each) => each?.primary)
        ? {
            ...sent,
            emails: sent.emails.map((each, index) =>
              typeof each === "object" ? { ...each, primary: index === 0 } : each,
            ),
          }
        : sent,
    change: resources((resource) =>
      resource.emails?.length > 0 && !resource.emails.some(({ primary }) => primary)
        ? {
            ...resource,
            emails: resource.emails.map((each, index) => ({ ...each, primary: index === 0 })),
          }
        : resource,
    ),
  },
  {
    name: "addresses of its own domain alone",
    legal: "RFC 7644 §3.12: invalidValue for what a provider can't take",
    round: 12,
    instead: (asked) =>
      isWrite(asked) &&
      isOfUsers(asked.path) &&
      textsIn([given(asked, "emails"), given(asked, "userName")]).some(
        (text) => text.includes("@") && !/@example\.com$/i.test(text),
      )
        ? refusal(400, "The domain isn't verified", "invalidValue")
        : undefined,
  },
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
    hides: ["RFC7644-3.4.2.2/case-exact"],
    fault: "link-keeps-names",
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
          ? list.filter((each) => !/^[\w-]+$/.test(each?.value) || typesOf(asked).has(each.value))
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
];
