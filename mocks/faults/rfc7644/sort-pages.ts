// Providers that sort a page and not the results.

import { listAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Context, Operation, Provider } from "../../provider.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";

/** Pages of users that are sorted each for itself. */
export const pagesOfUsersSortedAlone: Fault = {
  name: "pages-of-users-sorted-alone",
  breaks: ["RFC7644-3.4.2.3/sort-by"],
  clause: "before they are cut into pages",
  because: "the database cuts the page, and the program sorts it",
  decorate: replaceOperations(({ listUsers }, provider) => ({
    listUsers: (context) => sortedAlone(listUsers, context, provider, "user"),
  })),
};

/** Pages of groups that are sorted each for itself. */
export const pagesOfGroupsSortedAlone: Fault = {
  name: "pages-of-groups-sorted-alone",
  breaks: ["RFC7644-3.4.2.3/sort-by"],
  clause: "before they are cut into pages",
  because: "the database cuts the page, and the program sorts it",
  decorate: replaceOperations(({ listGroups }, provider) => ({
    listGroups: (context) => sortedAlone(listGroups, context, provider, "group"),
  })),
};

async function sortedAlone(
  list: Operation<"listUsers">,
  context: Context<"listUsers">,
  { engine, resourceTypes }: Provider,
  type: "user" | "group",
) {
  const { sortBy, count, sortOrder: order, ...query } = context.query;
  if (sortBy === undefined || count === undefined) return list(context);
  const sortOrder = order === "descending" ? order : "ascending";
  const page = await list({ ...context, query: { ...query, count } });
  return changeBody(page, (body) => ({
    ...body,
    Resources: engine.sortResources(
      listAt(body, "Resources").filter(isObject),
      { sortBy, sortOrder },
      resourceTypes[type],
    ),
  }));
}
