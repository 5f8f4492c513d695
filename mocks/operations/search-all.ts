// The search over every resource type (RFC 7644 §3.4.3): users first, then groups.
import { groupCollection, userCollection } from "../collection.ts";
import { searchQuery } from "../list-query.ts";
import { list } from "../listing.ts";
import type { Operations } from "../provider.ts";

export const searchAll: Pick<Operations, "searchAll"> = {
  searchAll: (context) => {
    const { provider, baseUrl, body } = context;
    const all = [userCollection(provider, baseUrl), groupCollection(provider, baseUrl)];
    return list(context, all, searchQuery(body));
  },
};
