// A resource type as something to list: its members in order of creation, how each is represented, and by
// which attributes they are found without looking at all of them.
import type { Resource } from "../src/scim/resource.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import type { Indexes } from "./lookup.ts";
import type { Provider } from "./provider.ts";

export interface Collection {
  readonly type: ResourceType;
  readonly size: number;
  readonly indexes: Indexes;
  /** Representations, made as they are asked for; those before `skip` are not made at all. */
  all(skip?: number): Generator<Resource>;
  /** Undefined where nobody bears the id. */
  get(id: string): Resource | undefined;
}

/** The users, as User resources. */
export function userCollection(provider: Provider, baseUrl: string): Collection {
  const { tables, behaviour, resourceTypes } = provider;
  const { users } = tables;
  return {
    type: resourceTypes.user,
    size: users.size,
    indexes: {
      id: (id) => [id],
      username: (name) => users.idsByUserName(name),
      externalid: (uid) => users.idsByUid(uid),
      "emails.value": (address) => users.idsByEmail(address),
    },
    *all(skip = 0) {
      let index = 0;
      for (const user of users.all()) {
        if (index++ >= skip) yield behaviour.representUser(user, tables, baseUrl);
      }
    },
    get(id) {
      const user = users.get(id);
      return user && behaviour.representUser(user, tables, baseUrl);
    },
  };
}

/** The groups, as Group resources. */
export function groupCollection(provider: Provider, baseUrl: string): Collection {
  const { tables, behaviour, resourceTypes } = provider;
  const { groups } = tables;
  return {
    type: resourceTypes.group,
    size: groups.size,
    indexes: {
      id: (id) => [id],
      displayname: (name) => groups.idsByDisplayName(name),
      "members.value": (id) => groups.of(id).map((group) => group.id),
    },
    *all(skip = 0) {
      let index = 0;
      for (const group of groups.all()) {
        if (index++ >= skip) yield behaviour.representGroup(group, tables, baseUrl);
      }
    },
    get(id) {
      const group = groups.get(id);
      return group && behaviour.representGroup(group, tables, baseUrl);
    },
  };
}
