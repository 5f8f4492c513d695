// What several variants are made of: refusals, which request is about what, and what a provider remembers.

import { token } from "./run-against.mjs";

export const scim = { "content-type": "application/scim+json" };
const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
export const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** @param {number} status @param {string} detail @param {string} [scimType] */
export const refusal = (status, detail, scimType) => ({
  status,
  headers: scim,
  body: { schemas, status: String(status), detail, ...(scimType && { scimType }) },
});

export const writes = ["POST", "PUT"];
export const isOfUsers = (/** @type {string} */ path) => /\/Users(?:[/?]|$)/.test(path);
export const isOfGroups = (/** @type {string} */ path) => /\/Groups(?:[/?]|$)/.test(path);
/** Who comes without the token is refused first. */
export const isLetIn = (/** @type {any} */ { headers }) =>
  headers.authorization === undefined || headers.authorization === `Bearer ${token}`;
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
