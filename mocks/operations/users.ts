// The operations tagged Users: people, as Interact's guide describes them and the RFCs define them.
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
import type { Person } from "../tables/user-table.ts";
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
    const accepted = provider.engine.accept(body, provider.resourceTypes.user);
    const id = provider.nextId();
    const now = provider.now();
    // The guide never says what an absent `active` means; a person just assigned is meant to be active.
    const { person, attributes } = writable({ ...accepted, active: accepted["active"] ?? true });
    const created = { id, created: now, lastModified: now, ...person };
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
    const accepted = provider.engine.accept(body, provider.resourceTypes.user);
    const sent = isObject(body) ? body : {};
    const { person, attributes } = writable(accepted);
    const next = provider.rules.retain(current.attributes, attributes, sent);
    return answer(context, 200, update(provider, { ...current, ...person }, current, next));
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
    const { person, attributes } = writable(patched);
    return answer(context, 200, update(provider, { ...current, ...person }, current, attributes));
  },

  deleteUser: (context) => {
    const { tables } = context.provider;
    const person = find(context);
    requireMatch(context.headers, represent(context, person));
    for (const group of tables.groups.of(person.id)) {
      const memberIds = new Set([...group.memberIds].filter((id) => id !== person.id));
      tables.groups.put({ ...group, memberIds, lastModified: context.provider.now() });
    }
    tables.people.delete(person.id);
    return { status: 204, headers: {} };
  },
};

type AboutOne = Context<"getUser" | "replaceUser" | "patchUser" | "deleteUser">;

function find({ path, provider }: Pick<AboutOne, "path" | "provider">): Person {
  const person = provider.tables.people.get(path.id);
  if (person) return person;
  throw new ScimError({ status: 404, detail: `No User has the id ${path.id}` });
}

function represent(
  { provider, baseUrl }: { provider: Provider; baseUrl: string },
  person: Person,
): Resource {
  return withVersion(provider.rules.representPerson(person, provider.tables, baseUrl), baseUrl);
}

function answer(
  context: Context<"createUser" | "replaceUser" | "patchUser">,
  status: number,
  person: Person,
): Reply {
  return resourceReply(
    context,
    status,
    represent(context, person),
    context.provider.resourceTypes.user,
  );
}

/** What of a representation is stored as attributes, and what is stored beside them. */
function writable(resource: Resource): {
  attributes: Resource;
  person: Pick<Person, "passwordDigest">;
} {
  const { password } = resource;
  const attributes = without(resource, "id", "meta", "groups", "password");
  if (typeof password !== "string") return { attributes, person: {} };
  return {
    attributes,
    person: { passwordDigest: createHash("sha256").update(password).digest("hex") },
  };
}

/** Keeps `lastModified` where nothing changed: an Okta that pushes the same again is no change. */
function update(provider: Provider, person: Person, current: Person, attributes: Resource): Person {
  const resolved = provider.rules.resolveManager(attributes, provider.tables, person.id);
  const isUnchanged =
    isSame(resolved, current.attributes) && person.passwordDigest === current.passwordDigest;
  if (!isUnchanged) return save(provider, { ...person, lastModified: provider.now() }, attributes);
  provider.rules.awaitManager(attributes, resolved, provider.tables, person.id);
  return current;
}

/** @throws {ScimError} 409 where somebody else has the userName, in whatever letter case */
function save(
  provider: Provider,
  person: Omit<Person, "attributes">,
  attributes: Resource,
): Person {
  const { rules, tables } = provider;
  const userName = textAt(attributes, "userName");
  if (rules.isUserNameTaken(userName, tables, person.id)) {
    const detail = `A User with this userName exists already: ${userName}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "userName" });
  }
  const resolved = rules.resolveManager(attributes, tables, person.id);
  const saved = { ...person, attributes: resolved };
  tables.people.put(saved);
  rules.awaitManager(attributes, resolved, tables, person.id);
  rules.attachAwaited(provider);
  return saved;
}
