// The operations tagged Groups. A member is a user or a group that exists: one unknown id must not cost
// Okta the whole push, so it is passed over in silence.
import { isDeepStrictEqual } from "node:util";
import { textAt, without } from "../attribute-access.ts";
import { groupCollection } from "../collection.ts";
import { listQuery, searchQuery } from "../list-query.ts";
import { list } from "../listing.ts";
import type { Context, Operations } from "../operation.ts";
import { patchOperations } from "../patch-message.ts";
import type { Provider } from "../provider.ts";
import type { Reply } from "../reply.ts";
import { notModified, requireProjection, resourceReply } from "../resource-reply.ts";
import type { Group } from "../tables/group-table.ts";
import type { Tables } from "../tables/tables.ts";
import { isKnown, requireMatch, withVersion } from "../version.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject, isSame, memberOf } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

type GroupOperation =
  | "listGroups"
  | "createGroup"
  | "searchGroups"
  | "getGroup"
  | "replaceGroup"
  | "patchGroup"
  | "deleteGroup";

export const groups: Pick<Operations, GroupOperation> = {
  listGroups: (context) =>
    list(context, [groupCollection(context.provider, context.baseUrl)], listQuery(context.query)),

  searchGroups: (context) =>
    list(context, [groupCollection(context.provider, context.baseUrl)], searchQuery(context.body)),

  createGroup: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.group);
    const accepted = provider.engine.validateResource(body, provider.resourceTypes.group);
    const id = provider.nextId();
    const now = provider.now();
    const group = {
      id,
      created: now,
      lastModified: now,
      ...writable(accepted, provider.tables, id),
    };
    return answer(context, 201, save(provider, group));
  },

  getGroup: (context) => {
    const representation = represent(context, find(context));
    if (isKnown(context.headers, representation)) return notModified(representation);
    return resourceReply(context, 200, representation, context.provider.resourceTypes.group);
  },

  replaceGroup: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.group);
    const current = find(context);
    requireMatch(context.headers, represent(context, current));
    const accepted = provider.engine.validateResource(body, provider.resourceTypes.group);
    const sent = isObject(body) ? body : {};
    const { attributes, memberIds } = writable(accepted, provider.tables, current.id);
    const retained = {
      attributes: provider.behaviour.putMerge(current.attributes, attributes, sent),
      memberIds: memberOf(sent, "members") === undefined ? current.memberIds : memberIds,
    };
    return answer(context, 200, update(provider, current, retained));
  },

  patchGroup: (context) => {
    const { provider, body } = context;
    requireProjection(context, provider.resourceTypes.group);
    const current = find(context);
    const representation = represent(context, current);
    requireMatch(context.headers, representation);
    const operations = patchOperations(body);
    const patched = provider.engine.applyPatch(
      representation,
      operations,
      provider.resourceTypes.group,
    );
    return answer(
      context,
      200,
      update(provider, current, writable(patched, provider.tables, current.id)),
    );
  },

  deleteGroup: (context) => {
    const { tables } = context.provider;
    const group = find(context);
    requireMatch(context.headers, represent(context, group));
    for (const parent of tables.groups.of(group.id)) {
      const memberIds = new Set([...parent.memberIds].filter((id) => id !== group.id));
      tables.groups.put({ ...parent, memberIds, lastModified: context.provider.now() });
    }
    tables.groups.delete(group.id);
    return { status: 204, headers: {} };
  },
};

type Written = Pick<Group, "attributes" | "memberIds">;

function find({ path, provider }: Pick<Context<"getGroup">, "path" | "provider">): Group {
  const group = provider.tables.groups.get(path.id);
  if (group) return group;
  throw new ScimError({ status: 404, detail: `No Group has the id ${path.id}` });
}

function represent(
  { provider, baseUrl }: { provider: Provider; baseUrl: string },
  group: Group,
): Resource {
  return withVersion(provider.behaviour.representGroup(group, provider.tables, baseUrl), baseUrl);
}

function answer(
  context: Context<"createGroup" | "replaceGroup" | "patchGroup">,
  status: number,
  group: Group,
): Reply {
  return resourceReply(
    context,
    status,
    represent(context, group),
    context.provider.resourceTypes.group,
  );
}

function writable(resource: Resource, tables: Tables, selfId: string): Written {
  const { members } = resource;
  const values = (Array.isArray(members) ? members : []).map((member) =>
    isObject(member) ? member["value"] : undefined,
  );
  const known = values.filter((id): id is string => typeof id === "string" && exists(id, tables));
  return {
    attributes: without(resource, "id", "meta", "members"),
    memberIds: new Set(known.filter((id) => id !== selfId)),
  };
}

function exists(id: string, { users, groups: table }: Tables): boolean {
  return users.get(id) !== undefined || table.get(id) !== undefined;
}

/** Keeps `lastModified` where nothing changed: Okta pushes each membership twice. */
function update(provider: Provider, current: Group, next: Written): Group {
  const isUnchanged =
    isSame(current.attributes, next.attributes) &&
    isDeepStrictEqual(current.memberIds, next.memberIds);
  if (isUnchanged) return current;
  return save(provider, { ...current, ...next, lastModified: provider.now() });
}

/** @throws {ScimError} 409 where another group has the name */
function save(provider: Provider, group: Group): Group {
  const displayName = textAt(group.attributes, "displayName");
  if (provider.behaviour.isDisplayNameTaken(displayName, provider.tables, group.id)) {
    const detail = `A Group with this displayName exists already: ${displayName}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "displayName" });
  }
  provider.tables.groups.put(group);
  return group;
}
