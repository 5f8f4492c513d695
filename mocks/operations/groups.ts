// The operations tagged Groups. A member is a user or a group that exists: one unknown id must not cost
// Okta the whole push, so it is passed over in silence.
import { textAt, without } from "../attribute-access.ts";
import { groupCollection } from "../collection.ts";
import type { Operations } from "../provider.ts";
import type { Provider } from "../provider.ts";
import { resourceOperations, type Kind } from "./resource-operations.ts";
import type { Group } from "../tables/group-table.ts";
import type { Tables } from "../tables/tables.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject, isSame, memberOf } from "../../src/scim/resource.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

const kind: Kind<Group> = {
  name: "Group",
  type: ({ resourceTypes }) => resourceTypes.group,
  collection: groupCollection,
  table: ({ tables }) => tables.groups,
  represent: (group, { behaviour, tables }, baseUrl) =>
    behaviour.representGroup(group, tables, baseUrl),

  create: (provider, accepted, stored) =>
    save(provider, { ...stored, ...writable(accepted, provider.tables, stored.id) }),

  replace: (provider, accepted, current, sent) => {
    const { attributes, memberIds } = writable(accepted, provider.tables, current.id);
    return update(provider, current, {
      attributes: provider.behaviour.putMerge(current.attributes, attributes, sent),
      memberIds: memberOf(sent, "members") === undefined ? current.memberIds : memberIds,
    });
  },

  patch: (provider, patched, current) =>
    update(provider, current, writable(patched, provider.tables, current.id)),
};

const { list, search, create, get, replace, patch, delete: remove } = resourceOperations(kind);

export const groups = {
  listGroups: list,
  searchGroups: search,
  createGroup: create,
  getGroup: get,
  replaceGroup: replace,
  patchGroup: patch,
  deleteGroup: remove,
} satisfies Partial<Operations>;

type Written = Pick<Group, "attributes" | "memberIds">;

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
    current.memberIds.size === next.memberIds.size &&
    [...next.memberIds].every((id) => current.memberIds.has(id));
  if (isUnchanged) return current;
  return save(provider, { ...current, ...next, lastModified: provider.now() });
}

/** @throws {ScimError} 409 where another group has the name */
function save(provider: Provider, group: Group): Group {
  const displayName = textAt(group.attributes, "displayName");
  if (provider.behaviour.isDisplayNameTaken(displayName, provider.tables, group.id)) {
    const detail = `A Group with this displayName already exists: ${displayName}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "displayName" });
  }
  provider.tables.groups.put(group);
  return group;
}
