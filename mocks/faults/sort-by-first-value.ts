// A multi-valued attribute sorted by its first value, whichever is primary.
import type { Fault } from "../fault.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { replaceEngine } from "./replace-part.ts";

export const sortByFirstValue: Fault = {
  name: "sort-by-first-value",
  breaks: ["RFC7644-3.4.2.3/primary-value"],
  because: "the first row of a join",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) => {
      const byId = new Map(resources.map((resource) => [resource["id"], resource]));
      const sorted = sortResources(resources.map(withFirstOnly), parameters, type);
      return sorted.map(({ id }) => byId.get(id)).filter((resource) => resource !== undefined);
    },
  })),
};

function withFirstOnly(resource: Resource): Resource {
  const { emails } = resource;
  return Array.isArray(emails) ? { ...resource, emails: emails.slice(0, 1) } : resource;
}
