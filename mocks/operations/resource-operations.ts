// The operations that every resource type has (RFC 7644 §3.2). What differs between users and groups is what is
// stored of a representation, and the rules for storing it: that is the Kind.
import type { Collection } from "../collection.ts";
import { listQuery, searchQuery } from "../list-query.ts";
import { list } from "../listing.ts";
import type { Context } from "../provider.ts";
import { patchOperations } from "../patch-message.ts";
import type { Provider } from "../provider.ts";
import type { Reply } from "../reply.ts";
import { notModified, requireProjection, resourceReply } from "../resource-reply.ts";
import { isKnown, requireMatch, withVersion } from "../version.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import type { ResourceType } from "../../src/scim/schema.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

/** What every stored resource has. */
export interface Stored {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly lastModified: string;
}

/** How one resource type is stored; each function throws a ScimError where it refuses. */
export interface Kind<Entry extends Stored> {
  readonly name: string;
  readonly type: (provider: Provider) => ResourceType;
  readonly collection: (provider: Provider, baseUrl: string) => Collection;
  readonly table: (provider: Provider) => {
    get(id: string): Entry | undefined;
    delete(id: string): void;
  };
  readonly represent: (entry: Entry, provider: Provider, baseUrl: string) => Resource;
  /** Stores what a POST sent. */
  readonly create: (provider: Provider, accepted: Resource, stored: Stored) => Entry;
  /** Stores what a PUT sent; `sent` is the body before it was validated. */
  readonly replace: (
    provider: Provider,
    accepted: Resource,
    current: Entry,
    sent: Resource,
  ) => Entry;
  /** Stores what a PATCH made of the representation. */
  readonly patch: (provider: Provider, patched: Resource, current: Entry) => Entry;
}

type About = Pick<Context<"getUser">, "provider" | "baseUrl" | "path" | "headers" | "query">;
type Writing = About & Pick<Context<"replaceUser">, "body">;

export function resourceOperations<Entry extends Stored>(kind: Kind<Entry>) {
  const find = ({ provider, path }: Pick<About, "provider" | "path">): Entry => {
    const entry = kind.table(provider).get(path.id);
    if (entry) return entry;
    throw new ScimError({ status: 404, detail: `No ${kind.name} has the id ${path.id}` });
  };
  const represent = (
    { provider, baseUrl }: Pick<About, "provider" | "baseUrl">,
    entry: Entry,
  ): Resource => withVersion(kind.represent(entry, provider, baseUrl), baseUrl);
  const answer = (context: Omit<About, "path">, status: number, entry: Entry): Reply =>
    resourceReply(context, status, represent(context, entry), kind.type(context.provider));
  /** The resource that a write is about, once nothing refuses the write. */
  const target = (context: About): Entry => {
    requireProjection(context, kind.type(context.provider));
    const current = find(context);
    requireMatch(context.headers, represent(context, current));
    return current;
  };

  return {
    list: (context: Context<"listUsers" | "listGroups">): Reply =>
      list(context, [kind.collection(context.provider, context.baseUrl)], listQuery(context.query)),

    search: (context: Context<"searchUsers" | "searchGroups">): Reply =>
      list(
        context,
        [kind.collection(context.provider, context.baseUrl)],
        searchQuery(context.body),
      ),

    create: (context: Omit<Writing, "path">): Reply => {
      const { provider, body } = context;
      requireProjection(context, kind.type(provider));
      const accepted = provider.engine.validateResource(body, kind.type(provider));
      const now = provider.now();
      const stored = { id: provider.nextId(), created: now, lastModified: now };
      return answer(context, 201, kind.create(provider, accepted, stored));
    },

    get: (context: About): Reply => {
      const representation = represent(context, find(context));
      if (isKnown(context.headers, representation)) return notModified(representation);
      return resourceReply(context, 200, representation, kind.type(context.provider));
    },

    replace: (context: Writing): Reply => {
      const { provider, body } = context;
      const current = target(context);
      const accepted = provider.engine.validateResource(body, kind.type(provider));
      const sent = isObject(body) ? body : {};
      return answer(context, 200, kind.replace(provider, accepted, current, sent));
    },

    patch: (context: Writing): Reply => {
      const { provider, body } = context;
      const current = target(context);
      const patched = provider.engine.applyPatch(
        represent(context, current),
        patchOperations(body),
        kind.type(provider),
      );
      return answer(context, 200, kind.patch(provider, patched, current));
    },

    /** A deleted resource leaves every group. */
    delete: (context: About): Reply => {
      const { provider } = context;
      const entry = find(context);
      requireMatch(context.headers, represent(context, entry));
      provider.tables.groups.leave(entry.id, provider.now());
      kind.table(provider).delete(entry.id);
      return { status: 204, headers: {} };
    },
  };
}
