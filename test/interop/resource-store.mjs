// What SCIMMY leaves to whoever uses it: resources in memory, ids, time stamps and unique names.
// It keeps what it is given and judges nothing; all that SCIM asks for is SCIMMY's to do.

import { randomUUID } from "node:crypto";

/**
 * @typedef {Record<string, unknown>} Attributes what SCIMMY hands over, without id and meta
 * @typedef {Attributes & { id: string, meta: { created: Date, lastModified: Date } }} Stored
 */

/**
 * A table of resources. Every change is one synchronous step, so two requests never interleave.
 *
 * @param {string} [unique] attribute of which no two resources have the same value; userName has
 *   no caseExact, so letter case makes no difference (RFC 7643 §4.1.1), nor does Unicode form (RFC 7644 §5).
 */
export function createStore(unique = "id") {
  /** @type {Map<string, Stored>} */
  const stored = new Map();
  /** By its unique value, whose a resource is: a create looks at no other. @type {Map<string, string>} */
  const owners = new Map();
  const keyOf = (/** @type {Attributes} */ attributes) => prepared(attributes[unique]);

  return {
    /** @returns {Stored[]} in the order of their creation */
    list: () => [...stored.values()],

    /** @param {string} id @returns {Stored | undefined} */
    get: (id) => stored.get(id),

    /** Whether another resource bears the unique value. @param {Attributes} attributes @param {string} [id] */
    isTaken(attributes, id) {
      const owner = owners.get(keyOf(attributes));
      return owner !== undefined && owner !== id;
    },

    /** @param {Attributes} attributes @param {Stored} [before] what it replaces */
    put(attributes, before) {
      const now = new Date();
      const id = before?.id ?? randomUUID();
      const created = before?.meta.created ?? now;
      const resource = { ...attributes, id, meta: { created, lastModified: now } };
      if (before !== undefined) owners.delete(keyOf(before));
      owners.set(keyOf(resource), id);
      stored.set(id, resource);
      return resource;
    },

    /** @param {string} id @returns {boolean} whether there was one */
    remove(id) {
      const resource = stored.get(id);
      if (resource !== undefined) owners.delete(keyOf(resource));
      return stored.delete(id);
    },
  };
}

function prepared(value) {
  return String(value).normalize("NFC").toLowerCase();
}
