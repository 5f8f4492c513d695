// What a client gets to see of a user or a group: what is stored, with what is computed (id, meta,
// memberships, the names of those referred to). Knows no request, no version and no projection.
import type { Resource } from "../src/scim/resource.ts";
import type { Group } from "./tables/group-table.ts";
import type { User } from "./tables/user-table.ts";
import type { Tables } from "./tables/tables.ts";
import { managerIdOf, withManager } from "./manager-reference.ts";

/**
 * The user as a User resource (RFC 7643 §4.1).
 * @param baseUrl absolute, without trailing slash
 */
export function representUser(user: User, tables: Tables, baseUrl: string): Resource {
  const { schemas, ...attributes } = nameManager(user.attributes, tables, baseUrl);
  const groups = tables.groups.of(user.id).map((group) => ({
    value: group.id,
    $ref: `${baseUrl}/Groups/${encodeURIComponent(group.id)}`,
    display: group.attributes["displayName"] ?? null,
    type: "direct",
  }));
  return {
    schemas: schemas ?? [],
    id: user.id,
    ...attributes,
    ...(groups.length > 0 ? { groups } : {}),
    meta: meta("User", "Users", user, baseUrl),
  };
}

/** The group as a Group resource (RFC 7643 §4.2), its members named as the guide's reader knows them. */
export function representGroup(group: Group, tables: Tables, baseUrl: string): Resource {
  const { schemas, ...attributes } = group.attributes;
  const members = [...group.memberIds].map((id) => representMember(id, tables, baseUrl));
  return {
    schemas: schemas ?? [],
    id: group.id,
    ...attributes,
    members,
    meta: meta("Group", "Groups", group, baseUrl),
  };
}

function representMember(id: string, tables: Tables, baseUrl: string): Resource {
  const user = tables.users.get(id);
  if (user) {
    const display = user.attributes["displayName"] ?? user.attributes["userName"] ?? null;
    return { value: id, $ref: `${baseUrl}/Users/${encodeURIComponent(id)}`, type: "User", display };
  }
  const display = tables.groups.get(id)?.attributes["displayName"] ?? null;
  return { value: id, $ref: `${baseUrl}/Groups/${encodeURIComponent(id)}`, type: "Group", display };
}

function nameManager(attributes: Resource, tables: Tables, baseUrl: string): Resource {
  const id = managerIdOf(attributes);
  if (id === undefined) return attributes;
  const user = tables.users.get(id);
  // Whoever reported to somebody since deleted has no manager; ids are never given out twice.
  if (!user) return withManager(attributes, undefined);
  const display = user.attributes["displayName"];
  return withManager(attributes, {
    value: id,
    $ref: `${baseUrl}/Users/${encodeURIComponent(id)}`,
    ...(display === undefined ? {} : { displayName: display }),
  });
}

function meta(
  resourceType: string,
  endpoint: string,
  { id, created, lastModified }: { id: string; created: string; lastModified: string },
  baseUrl: string,
): Resource {
  const location = `${baseUrl}/${endpoint}/${encodeURIComponent(id)}`;
  return { resourceType, created, lastModified, location };
}
