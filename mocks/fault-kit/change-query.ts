// Lists users by another query than the one that was asked.
import type { Fault } from "../fault.ts";
import type { Context } from "../provider.ts";
import { replaceOperations } from "../replace-part.ts";

type Query = Context<"listUsers">["query"];

/** @param change gives the query that is answered instead */
export function changeQuery(change: (query: Query) => Query): NonNullable<Fault["decorate"]> {
  return replaceOperations(({ listUsers }) => ({
    listUsers: (context) => listUsers({ ...context, query: change(context.query) }),
  }));
}
