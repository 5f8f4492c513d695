// The search over every resource type (RFC 7644 §3.4.3): people first, then groups.
import type { Collection } from "../collection.ts";
import { groupCollection, userCollection } from "../collection.ts";
import { searchQuery } from "../list-query.ts";
import { list } from "../listing.ts";
import type { Operations } from "../operation.ts";
import type { Provider } from "../provider.ts";
import type { Filter } from "../../src/scim/filter/ast.ts";

export const searchAll: Pick<Operations, "searchAll"> = {
  searchAll: (context) => {
    const { provider, baseUrl, body } = context;
    const query = searchQuery(body);
    const all = [userCollection(provider, baseUrl), groupCollection(provider, baseUrl)];
    if (query.filter === undefined) return list(context, all, query);
    const filter = provider.engine.parseFilter(query.filter);
    const asked = all.filter(({ type }) => isAbout(provider, filter, type));
    // A filter about no type at all is refused in the words of the first.
    return list(context, asked.length > 0 ? asked : all, query);
  },
};

/** An attribute that a resource type lacks has no value there, which is no error (RFC 7644 §3.4.2.1). */
function isAbout({ engine }: Provider, filter: Filter, type: Collection["type"]): boolean {
  try {
    engine.compileFilter(filter, type);
    return true;
  } catch {
    return false;
  }
}
