// Changes each resource that a page of results shows; any other reply stays as it is.
import type { Reply } from "../reply.ts";
import type { Resource, Json } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { listAt } from "../attribute-access.ts";
import { changeBody } from "./change-body.ts";

/** @param change makes a copy: what it is given may be what is stored */
export function changeListed(reply: Reply, change: (resource: Resource) => Resource): Reply {
  return changeBody(reply, (page) => {
    const { Resources } = page;
    if (!Array.isArray(Resources)) return page;
    return {
      ...page,
      Resources: Resources.map((resource) => (isObject(resource) ? change(resource) : resource)),
    };
  });
}

/** The page with these resources instead. */
export function withResources(page: Resource, Resources: Json[]): Resource {
  return { ...page, itemsPerPage: Resources.length, Resources };
}

/** Leaves resources out of what a query found. */
export function withoutEach(reply: Reply, lost: ReadonlySet<unknown>): Reply {
  return changeBody(reply, (page) => {
    const found = listAt(page, "Resources");
    const shown = found.filter((each) => !isObject(each) || !lost.has(each["id"]));
    const totalResults = Number(page["totalResults"]) - found.length + shown.length;
    return { ...withResources(page, shown), totalResults };
  });
}
