// Lists users with another query than the requested one.
import type { Decorate } from "../fault.ts";
import type { Context } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";

type Query = Context<"listUsers">["query"];

/** @param change gives the query that is answered instead */
export function changeQuery(change: (query: Query) => Query): Decorate {
  return replaceOperations(({ listUsers }) => ({
    listUsers: (context) => listUsers({ ...context, query: change(context.query) }),
  }));
}

/** Reads one user with another query than the requested one. */
export function changeQueryOfRead(
  change: (query: Context<"getUser">["query"]) => Record<string, string>,
): Decorate {
  return replaceOperations(({ getUser }) => ({
    getUser: (context) => getUser({ ...context, query: change(context.query) }),
  }));
}

/** Reads and lists of groups without one of the parameters. */
export function groupsIgnore(parameter: "attributes" | "excludedAttributes"): Decorate {
  return replaceOperations(({ listGroups, getGroup }) => ({
    listGroups: ({ query: { [parameter]: _ignored, ...query }, ...context }) =>
      listGroups({ ...context, query }),
    getGroup: ({ query: { [parameter]: _ignored, ...query }, ...context }) =>
      getGroup({ ...context, query }),
  }));
}
