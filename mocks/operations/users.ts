// The operations tagged Users: users, as Interact's guide describes them and the RFCs define them.
import { textAt, without } from "../attribute-access.ts";
import { userCollection } from "../collection.ts";
import { digest } from "../digest.ts";
import { withManager } from "../manager-reference.ts";
import type { Operations } from "../provider.ts";
import type { Provider } from "../provider.ts";
import { resourceOperations, type Kind } from "./resource-operations.ts";
import type { User } from "../tables/user-table.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isSame } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

const kind: Kind<User> = {
  name: "User",
  type: ({ resourceTypes }) => resourceTypes.user,
  collection: userCollection,
  table: ({ tables }) => tables.users,
  represent: (user, { behaviour, tables }, baseUrl) =>
    behaviour.representUser(user, tables, baseUrl),

  create: (provider, accepted, stored) => {
    // The guide never says what an absent `active` means; a user just assigned is meant to be active.
    const { user, attributes } = writable({ ...accepted, active: accepted["active"] ?? true });
    return awaited(provider, save(provider, { ...stored, ...user }, attributes));
  },

  replace: (provider, accepted, current, sent) => {
    const { user, attributes } = writable(accepted);
    const next = provider.behaviour.putMerge(current.attributes, attributes, sent);
    return awaited(provider, update(provider, { ...current, ...user }, current, next));
  },

  patch: (provider, patched, current) => {
    const { user, attributes } = writable(patched);
    return awaited(provider, update(provider, { ...current, ...user }, current, attributes));
  },
};

const { list, search, create, get, replace, patch, delete: remove } = resourceOperations(kind);

export const users = {
  listUsers: list,
  searchUsers: search,
  createUser: create,
  getUser: get,
  replaceUser: replace,
  patchUser: patch,
  deleteUser: remove,
} satisfies Partial<Operations>;

/** What of a representation is stored as attributes, and what is stored beside them. */
function writable(resource: Resource): {
  attributes: Resource;
  user: Pick<User, "passwordDigest">;
} {
  const { password } = resource;
  const attributes = without(resource, "id", "meta", "groups", "password");
  if (typeof password !== "string") return { attributes, user: {} };
  return { attributes, user: { passwordDigest: digest(password) } };
}

/** Keeps `lastModified` where nothing changed: an Okta that pushes the same again is no change. */
function update(provider: Provider, user: User, current: User, attributes: Resource): User {
  const resolved = provider.behaviour.resolveManager(attributes, provider.tables, user.id);
  const isUnchanged =
    isSame(resolved, current.attributes) && user.passwordDigest === current.passwordDigest;
  if (!isUnchanged) return save(provider, { ...user, lastModified: provider.now() }, attributes);
  provider.behaviour.awaitManager(attributes, resolved, provider.tables, user.id);
  return current;
}

/** @throws {ScimError} 409 where somebody else has the userName, in whatever letter case */
function save(provider: Provider, user: Omit<User, "attributes">, attributes: Resource): User {
  const { behaviour, tables } = provider;
  const userName = textAt(attributes, "userName");
  if (behaviour.isUserNameTaken(userName, tables, user.id)) {
    const detail = `A User with this userName already exists: ${userName}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "userName" });
  }
  const resolved = behaviour.resolveManager(attributes, tables, user.id);
  const saved = { ...user, attributes: resolved };
  tables.users.put(saved);
  behaviour.awaitManager(attributes, resolved, tables, user.id);
  return saved;
}

/** The user just saved, attached to those who waited for them. */
function awaited(provider: Provider, saved: User): User {
  const { users: table } = provider.tables;
  for (const [userId, value] of table.awaitedManagers) {
    const user = table.get(userId);
    if (user) update(provider, user, user, withManager(user.attributes, { value }));
  }
  return saved;
}
