// The operations tagged Users: users, as Interact's guide describes them and the RFCs define them.
import { createHash } from "node:crypto";
import { textAt, without } from "../attribute-access.ts";
import { userCollection } from "../collection.ts";
import { listQuery, searchQuery } from "../list-query.ts";
import { list } from "../listing.ts";
import type { Context, Operations } from "../operation.ts";
import { patchOperations } from "../patch-message.ts";
import type { Provider } from "../provider.ts";
import type { Reply } from "../reply.ts";
import { notModified, requireProjection, resourceReply } from "../resource-reply.ts";
import type { User } from "../tables/user-table.ts";
import { isKnown, requireMatch, withVersion } from "../version.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject, isSame } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

type UserOperation =
  | "listUsers"
  | "createUser"
  | "searchUsers"
  | "getUser"
  | "replaceUser"
  | "patchUser"
  | "deleteUser";

export const users: Pick<Operations, UserOperation> = {
  listUsers: (context) =>
    list(context, [userCollection(context.provider, context.baseUrl)], listQuery(context.query)),

  searchUsers: (context) =>
    list(context, [userCollection(context.provider, context.baseUrl)], searchQuery(context.body)),

  createUser: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.user);
    const accepted = provider.engine.validateResource(body, provider.resourceTypes.user);
    const id = provider.nextId();
    const now = provider.now();
    // The guide never says what an absent `active` means; a user just assigned is meant to be active.
    const { user, attributes } = writable({ ...accepted, active: accepted["active"] ?? true });
    const created = { id, created: now, lastModified: now, ...user };
    return answer(context, 201, save(provider, created, attributes));
  },

  getUser: (context) => {
    const representation = represent(context, find(context));
    if (isKnown(context.headers, representation)) return notModified(representation);
    return resourceReply(context, 200, representation, context.provider.resourceTypes.user);
  },

  replaceUser: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.user);
    const current = find(context);
    requireMatch(context.headers, represent(context, current));
    const accepted = provider.engine.validateResource(body, provider.resourceTypes.user);
    const sent = isObject(body) ? body : {};
    const { user, attributes } = writable(accepted);
    const next = provider.behaviour.putMerge(current.attributes, attributes, sent);
    return answer(context, 200, update(provider, { ...current, ...user }, current, next));
  },

  patchUser: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.user);
    const current = find(context);
    const representation = represent(context, current);
    requireMatch(context.headers, representation);
    const operations = patchOperations(body);
    const patched = provider.engine.applyPatch(
      representation,
      operations,
      provider.resourceTypes.user,
    );
    const { user, attributes } = writable(patched);
    return answer(context, 200, update(provider, { ...current, ...user }, current, attributes));
  },

  deleteUser: (context) => {
    const { tables } = context.provider;
    const user = find(context);
    requireMatch(context.headers, represent(context, user));
    for (const group of tables.groups.of(user.id)) {
      const memberIds = new Set([...group.memberIds].filter((id) => id !== user.id));
      tables.groups.put({ ...group, memberIds, lastModified: context.provider.now() });
    }
    tables.users.delete(user.id);
    return { status: 204, headers: {} };
  },
};

type AboutOne = Context<"getUser" | "replaceUser" | "patchUser" | "deleteUser">;

function find({ path, provider }: Pick<AboutOne, "path" | "provider">): User {
  const user = provider.tables.users.get(path.id);
  if (user) return user;
  throw new ScimError({ status: 404, detail: `No User has the id ${path.id}` });
}

function represent(
  { provider, baseUrl }: { provider: Provider; baseUrl: string },
  user: User,
): Resource {
  return withVersion(provider.behaviour.representUser(user, provider.tables, baseUrl), baseUrl);
}

function answer(
  context: Context<"createUser" | "replaceUser" | "patchUser">,
  status: number,
  user: User,
): Reply {
  return resourceReply(
    context,
    status,
    represent(context, user),
    context.provider.resourceTypes.user,
  );
}

/** What of a representation is stored as attributes, and what is stored beside them. */
function writable(resource: Resource): {
  attributes: Resource;
  user: Pick<User, "passwordDigest">;
} {
  const { password } = resource;
  const attributes = without(resource, "id", "meta", "groups", "password");
  if (typeof password !== "string") return { attributes, user: {} };
  return {
    attributes,
    user: { passwordDigest: createHash("sha256").update(password).digest("hex") },
  };
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
    const detail = `A User with this userName exists already: ${userName}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "userName" });
  }
  const resolved = behaviour.resolveManager(attributes, tables, user.id);
  const saved = { ...user, attributes: resolved };
  tables.users.put(saved);
  behaviour.awaitManager(attributes, resolved, tables, user.id);
  behaviour.attachAwaited(provider);
  return saved;
}
