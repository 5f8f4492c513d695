// Answers a list request with a ListResponse (RFC 7644 §3.4.2): filter, then sort, then page, then project.
import type { Filter } from "../src/scim/filter/ast.ts";
import type { Resource } from "../src/scim/resource.ts";
import type { Collection } from "./collection.ts";
import type { ListQuery } from "./list-query.ts";
import type { Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import { scimReply } from "./reply.ts";
import { filterForType } from "./filter-for-type.ts";
import { withVersion } from "./version.ts";

interface Found {
  readonly resource: Resource;
  readonly type: Collection["type"];
}

/**
 * One page of what the collections hold, in their order. An answer without a match is 200 and empty.
 * @throws {ScimError} 400 for a filter, sortBy or projection that the engine refuses
 */
export function list(
  { provider, baseUrl }: { readonly provider: Provider; readonly baseUrl: string },
  collections: readonly Collection[],
  query: ListQuery,
): Reply {
  const { engine } = provider;
  const filter = query.filter === undefined ? undefined : engine.parseFilter(query.filter);
  const { page, total } = pageOf(provider, collections, filter, query);
  const resources = page.map(({ resource, type }) =>
    engine.project(withVersion(resource, baseUrl), query.projection, type),
  );
  return scimReply(200, {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: total,
    startIndex: query.startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  });
}

function pageOf(
  provider: Provider,
  collections: readonly Collection[],
  filter: Filter | undefined,
  query: ListQuery,
): { page: Found[]; total: number } {
  const first = query.startIndex - 1;
  const [only, ...others] = collections;
  if (only && others.length === 0 && filter === undefined && query.sortBy === undefined) {
    return { page: firstOf(only, first, query.count), total: only.size };
  }
  const types = collections.map(({ type }) => type);
  const found = collections.flatMap((collection) => {
    const own = filter && filterForType(filter, collection.type, types);
    return select(provider, collection, own, query);
  });
  return { page: found.slice(first, first + query.count), total: found.length };
}

function select(
  provider: Provider,
  collection: Collection,
  filter: Filter | undefined,
  { sortBy, sortOrder }: ListQuery,
): Found[] {
  const { engine } = provider;
  const { type } = collection;
  const isMatch = filter ? engine.compileFilter(filter, type) : () => true;
  const matching: Resource[] = [];
  for (const resource of candidates(provider, collection, filter)) {
    if (isMatch(resource)) matching.push(resource);
  }
  const sorted =
    sortBy === undefined ? matching : engine.sortResources(matching, { sortBy, sortOrder }, type);
  return sorted.map((resource) => ({ resource, type }));
}

function candidates(
  { behaviour }: Provider,
  collection: Collection,
  filter: Filter | undefined,
): Iterable<Resource> {
  const ids = filter && behaviour.lookup(filter, collection.indexes, collection.type.schema.id);
  if (!ids) return collection.all();
  return ids.map((id) => collection.get(id)).filter((resource) => resource !== undefined);
}

/** As many as asked for, without a look at those that come later. */
function firstOf(collection: Collection, skip: number, count: number): Found[] {
  const page: Found[] = [];
  if (count === 0) return page;
  for (const resource of collection.all(skip)) {
    page.push({ resource, type: collection.type });
    if (page.length === count) break;
  }
  return page;
}
