// What several variants are made of: refusals, which request is about what, and what a provider remembers.

import { body } from "./change-reply.mjs";
import { token } from "./run-against.mjs";

/** @typedef {import("./unusual-variants.mjs").Asked} Asked */
/** @typedef {import("./change-reply.mjs").Reply} Reply */

export const scim = { "content-type": "application/scim+json" };
export const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
export const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** @param {number} status @param {string} detail @param {string} [scimType] */
export const refusal = (status, detail, scimType) => ({
  status,
  headers: scim,
  body: { schemas: [errorSchema], status: String(status), detail, ...(scimType && { scimType }) },
});

/** What a user has several of. */
export const lists = "emails phoneNumbers addresses photos ims roles entitlements".split(" ");
export const writes = ["POST", "PUT"];
export const isOfUsers = (/** @type {string} */ path) => /\/Users(?:[/?]|$)/.test(path);
export const isOfGroups = (/** @type {string} */ path) => /\/Groups(?:[/?]|$)/.test(path);
/** Who comes without the token is refused first. */
export const isLetIn = (/** @type {any} */ { headers }) =>
  headers.authorization === `Bearer ${token}`;
export const idIn = (/** @type {string} */ path) => /\/(?:Users|Groups)\/([^/?]+)/.exec(path)?.[1];

/** Of a provider, by its address: several run at once. @template Value @returns {(asked: any) => Map<string, Value>} */
export function remembered() {
  /** @type {Map<string, Map<string, Value>>} */
  const all = new Map();
  return ({ headers: { host = "" } }) => {
    const own = all.get(host) ?? new Map();
    all.set(host, own);
    return own;
  };
}

export const lower = (/** @type {unknown} */ text) => String(text).trim().toLowerCase();
export const isWrite = (/** @type {Asked} */ asked) =>
  [...writes, "PATCH"].includes(asked.method) &&
  isLetIn(asked) &&
  (isOfUsers(asked.path) || isOfGroups(asked.path)) &&
  !asked.path.includes("/.search");

/** What a write gives this attribute, by whichever method. @param {Asked} asked @param {string} name @returns {any[]} */
export function given({ sent }, name) {
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
export function textsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a person writes in a create or a change: no URIs, no filters. @param {Asked} asked */
export const written = ({ sent }) => {
  const { schemas: _, password: __, Operations, ...resource } = sent ?? {};
  const values = Array.isArray(Operations) ? Operations.map((each) => each?.value) : [];
  return textsIn([resource, values]).filter((text) => !/^(?:https?:|urn:)/.test(text));
};

/** Keeps in `store` what each single answer shows. */
export const keeping =
  (store, pick) => (/** @type {Reply} */ reply, /** @type {Asked} */ asked) => {
    const { id, meta } = reply.body ?? {};
    if (reply.status < 300 && id && meta) store(asked).set(id, pick(reply.body));
    if (asked.method === "DELETE" && reply.status === 204) store(asked).delete(idIn(asked.path));
    return reply;
  };

/** Changes each attribute that /Schemas describes of users; undefined leaves it out. */
export const described = (change) => {
  const one = (schema) =>
    /:core:2\.0:User$/.test(schema.id ?? "") && Array.isArray(schema.attributes)
      ? { ...schema, attributes: schema.attributes.flatMap((each) => change(each) ?? []) }
      : schema;
  return body((whole) =>
    Array.isArray(whole.Resources) ? { ...whole, Resources: whole.Resources.map(one) } : one(whole),
  );
};
