// SCIMMY as its README sets it up, over a store in memory, on loopback. Filters, paging, PATCH,
// representations and errors are SCIMMY's; nothing here mends them.

import { once } from "node:events";
import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";
import { createStore } from "./resource-store.mjs";

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * Declares SCIMMY's own User, Group and enterprise extension, and serves them. Once per process:
 * SCIMMY's registry is a singleton.
 *
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function startScimmy(token) {
  const groups = createStore();
  const users = createStore("userName");
  declare(SCIMMY.Resources.User, users, {
    shown: (user) => ({ ...withManagerRef(user), groups: groupsOf(groups, user.id) }),
    removed: (id) => leaveGroups(groups, id),
  });
  declare(SCIMMY.Resources.Group, groups, { removed: (id) => leaveGroups(groups, id) });
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);

  const app = express();
  app.set("env", "test"); // else Express prints what is behind each of SCIMMY's 500s
  app.use(
    "/scim",
    new SCIMMYRouters({
      type: "bearer",
      baseUri: (request) => `${request.protocol}://${request.get("host")}`,
      handler: (request) => {
        if (request.header("Authorization") !== `Bearer ${token}`) {
          throw new Error("The token isn't known");
        }
        return "okta";
      },
    }),
  );
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}/scim`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * The three handlers, as the examples in SCIMMY's documentation have them: 404 for an unknown id, 409
 * uniqueness for a name that is taken, all matches of `resource.filter.match` for a list.
 *
 * @param {typeof SCIMMY.Types.Resource} Resource
 * @param {Store} store
 * @param {{ shown?: (resource: object) => object, removed?: (id: string) => void }} [hooks]
 */
function declare(Resource, store, { shown = (resource) => resource, removed = () => {} } = {}) {
  const found = (/** @type {string} */ id) => {
    const resource = store.get(id);
    if (resource !== undefined) return resource;
    throw new SCIMMY.Types.Error(404, null, `Resource ${id} not found`);
  };
  SCIMMY.Resources.declare(Resource)
    .ingress((resource, instance) => {
      const before = resource.id === undefined ? undefined : found(resource.id);
      const attributes = plain(instance);
      if (store.isTaken(attributes, resource.id)) {
        throw new SCIMMY.Types.Error(409, "uniqueness", "userName is not unique");
      }
      return shown(store.put(attributes, before));
    })
    .egress((resource) => {
      if (resource.id !== undefined) return shown(found(resource.id));
      const all = store.list().map(shown);
      return resource.filter === undefined ? all : resource.filter.match(all);
    })
    .degress((resource) => {
      found(resource.id);
      store.remove(resource.id);
      removed(resource.id);
    });
}

/**
 * The attributes of an instance as plain values. SCIMMY's own toJSON leaves out the password, which
 * nobody here signs in with; id, schemas and meta are written anew on the way out.
 *
 * @param {object} instance
 */
function plain(instance) {
  const {
    id: _id,
    schemas: _schemas,
    meta: _meta,
    ...attributes
  } = JSON.parse(JSON.stringify(instance));
  return attributes;
}

/** Who a manager is, and where, is known to the store alone. @param {object} user */
function withManagerRef(user) {
  const { id } = SCIMMY.Schemas.EnterpriseUser.definition;
  const manager = user[id]?.manager;
  if (manager?.value === undefined) return user;
  const $ref = `${SCIMMY.Resources.User.basepath()}/${encodeURIComponent(manager.value)}`;
  return { ...user, [id]: { ...user[id], manager: { ...manager, $ref } } };
}

/** @param {Store} groups @param {string} id */
function groupsOf(groups, id) {
  return groups
    .list()
    .filter(({ members = [] }) => members.some(({ value }) => value === id))
    .map((group) => ({ value: group.id, display: group.displayName, type: "direct" }));
}

/** @param {Store} groups @param {string} id */
function leaveGroups(groups, id) {
  for (const group of groups.list()) {
    if (!group.members?.some(({ value }) => value === id)) continue;
    const { id: _id, meta: _meta, ...attributes } = group;
    const members = group.members.filter(({ value }) => value !== id);
    groups.put({ ...attributes, members }, group);
  }
}
