// Faulty providers for the rows of rfc7644/sort.

import { type Json, type Resource, isObject } from "../../../src/scim/resource.ts";
import type { ResourceType } from "../../../src/scim/schema.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { listAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Context, Operation, Provider } from "../../provider.ts";

/** Results in descending order by default. */
export const descendingByDefault: Fault = {
  name: "descending-by-default",
  breaks: ["RFC7644-3.4.2.3/ascending-by-default"],
  because: "the newest come first in every other list",
  decorate: changeQuery((query) =>
    query.sortBy === undefined ? query : { sortOrder: "descending", ...query },
  ),
};

/** Results in ascending order whatever sortOrder says. */
export const descendingIgnored: Fault = {
  name: "descending-ignored",
  breaks: ["RFC7644-3.4.2.3/descending", "RFC7644-3.4.2.3/missing-last", "RFC7643-5/features-work"],
  clause: { "RFC7644-3.4.2.3/missing-last": "first in descending" },
  because: "no code reads the parameter; in descending order, resources without a value come first",
  decorate: changeQuery(({ sortOrder: _sortOrder, ...query }) => query),
};

function withFirstOnly(resource: Resource): Resource {
  const { emails } = resource;
  return Array.isArray(emails) ? { ...resource, emails: emails.slice(0, 1) } : resource;
}

/** A multi-valued attribute, sorted by its first value instead of the primary one. */
export const sortByFirstValue: Fault = {
  name: "sort-by-first-value",
  breaks: ["RFC7644-3.4.2.3/primary-value"],
  because: "the query takes the first row of a join",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) => {
      const byId = new Map(resources.map((resource) => [resource["id"], resource]));
      const sorted = sortResources(resources.map(withFirstOnly), parameters, type);
      return sorted.map(({ id }) => byId.get(id)).filter((resource) => resource !== undefined);
    },
  })),
};

/** A sortBy with a dot, ignored. */
export const sortBySubAttributeIgnored: Fault = {
  name: "sort-by-sub-attribute-ignored",
  breaks: ["RFC7644-3.4.2.3/sub-attribute", "RFC7644-3.4.2.3/primary-value"],
  because: "no column has such a name",
  decorate: changeQuery(({ sortBy, ...query }) =>
    sortBy === undefined || sortBy.includes(".") ? query : { ...query, sortBy },
  ),
};

/** A sortBy with the URN of an extension, ignored. */
export const sortByExtensionIgnored: Fault = {
  name: "sort-by-extension-ignored",
  breaks: ["RFC7644-3.4.2.3/sort-by"],
  clause: "of an extension",
  because: "extensions are in another table",
  decorate: changeQuery(({ sortBy, ...query }) =>
    sortBy === undefined || sortBy.startsWith("urn:") ? query : { ...query, sortBy },
  ),
};

/** Results in their own order, whatever sortBy says. */
export const sortIgnored: Fault = {
  name: "sort-ignored",
  breaks: [
    "RFC7644-3.4.2.3/sort-by",
    "RFC7644-3.4.2.3/ascending-by-default",
    "RFC7644-3.4.2.3/descending",
    "RFC7644-3.4.2.3/sub-attribute",
    "RFC7644-3.4.2.3/primary-value",
    "RFC7644-3.4.2.3/order-by-type",
    "RFC7644-3.4.2.3/missing-last",
    "RFC7643-5/features-work",
  ],
  violates: ["RFC7644-3.4.3/sort-by"],
  because:
    "the framework declares sort and leaves it to its user; this breaks every row on sorting and on the declaration",
  decorate: replaceEngine(() => ({ sortResources: (resources) => [...resources] })),
};

function withExactNickName(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes.map((attribute) =>
    attribute.name === "nickName" ? { ...attribute, caseExact: true } : attribute,
  );
  return { ...type, schema: { ...type.schema, attributes } };
}

/** Nicknames in capital letters sorted before the others. */
export const sortMindsLetterCase: Fault = {
  name: "sort-minds-letter-case",
  breaks: ["RFC7644-3.4.2.3/order-by-type"],
  because: "characters are sorted by their code",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) =>
      sortResources(resources, parameters, withExactNickName(type)),
  })),
};

/** Resources without a value, first in ascending and last in descending order. */
export const sortPutsMissingFirst: Fault = {
  name: "sort-puts-missing-first",
  breaks: ["RFC7644-3.4.2.3/missing-last"],
  clause: "last in ascending order",
  because: "nulls come first, as in some databases",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, parameters, type) => {
      const sorted = sortResources(resources, parameters, type);
      const name = parameters.sortBy;
      if (name.includes(".")) return sorted;
      const lacking = sorted.filter((resource) => resource[name] === undefined);
      const having = sorted.filter((resource) => resource[name] !== undefined);
      const isDescending = parameters.sortOrder === "descending";
      return isDescending ? [...having, ...lacking] : [...lacking, ...having];
    },
  })),
};

/** A list of groups in the order of creation, whatever sortBy says. */
export const groupsUnsorted: Fault = {
  name: "groups-unsorted",
  breaks: [
    "RFC7644-3.4.2.3/sort-by",
    "RFC7644-3.4.2.3/descending",
    "RFC7644-3.4.2.3/ascending-by-default",
    "RFC7643-5/features-work",
  ],
  clause: "of groups",
  because: "sorting was built only for the list of users",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, sort, type) =>
      type.name === "Group" ? [...resources] : sortResources(resources, sort, type),
  })),
};

/** Pages of users that are sorted one by one. */
export const pagesOfUsersSortedAlone: Fault = {
  name: "pages-of-users-sorted-alone",
  breaks: ["RFC7644-3.4.2.3/sort-by"],
  clause: "before they are cut into pages",
  because: "the database cuts the page, and the program sorts it",
  decorate: replaceOperations(({ listUsers }, provider) => ({
    listUsers: (context) => sortedAlone(listUsers, context, provider, "user"),
  })),
};

/** Pages of groups that are sorted one by one. */
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

/** What a resource is sorted by, of a list its first. */
function sortedBy(resource: Resource, sortBy: string): Json | undefined {
  const [, urn, path = sortBy] = /^(urn:.+:2\.0:User):(.+)$/.exec(sortBy) ?? [];
  const names = [...(urn === undefined ? [] : [urn]), ...path.split(".")];
  return names.reduce<Json | undefined>((at, name) => {
    const one = Array.isArray(at) ? at[0] : at;
    return one !== undefined && isObject(one) ? one[name] : undefined;
  }, resource);
}

/** Lists sorted by this leave out what has no value of it. */
function losesThoseWithout(name: string, sortedAs: string, type: string, clause: string): Fault {
  return {
    name,
    breaks: ["RFC7644-3.4.2.3/missing-last"],
    clause: `each resource must be listed once, ${clause}`,
    because: "an inner join with the table of the values",
    decorate: replaceEngine(({ sortResources }) => ({
      sortResources: (resources, sort, resourceType) => {
        const sorted = sortResources(resources, sort, resourceType);
        const isMeant = resourceType.name === type && sort.sortBy.endsWith(sortedAs);
        return isMeant
          ? sorted.filter((each) => sortedBy(each, sort.sortBy) !== undefined)
          : sorted;
      },
    })),
  };
}

export const rfc7644SortParts: readonly Fault[] = [
  {
    /** Lists of users that are sorted only if they are filtered. */
    name: "sorted-only-with-a-filter",
    breaks: ["RFC7644-3.4.2.3/sort-by"],
    clause: "without a filter",
    because: "a list of everybody is read page by page from the table",
    decorate: changeQuery(({ sortBy, ...query }) =>
      query.filter === undefined || sortBy === undefined ? query : { ...query, sortBy },
    ),
  },
  losesThoseWithout("sort-loses-those-without-a-part", "middleName", "User", "a sub-attribute"),
  losesThoseWithout("sort-loses-those-without-a-list", "phoneNumbers.value", "User", "a list"),
  losesThoseWithout("sort-loses-those-without-an-extension", "costCenter", "User", "an extension"),
  losesThoseWithout("sort-loses-groups-without-a-value", "externalId", "Group", "groups"),
  {
    /** A comparison that asks if either value is missing, and not which. */
    name: "sort-takes-either-for-missing",
    breaks: ["RFC7644-3.4.2.3/missing-last"],
    clause: "last in ascending order, between two that have a value",
    because: "if (a == null || b == null) return 1",
    decorate: replaceEngine(({ sortResources }) => ({
      sortResources: (resources, sort, type) => {
        const direction = sort.sortOrder === "ascending" ? 1 : -1;
        const isMissing = (each: Resource) => sortedBy(each, sort.sortBy) === undefined;
        return [...resources].sort((one, other) => {
          if (isMissing(one) || isMissing(other)) return direction;
          return sortResources([one, other], sort, type)[0] === one ? -1 : 1;
        });
      },
    })),
  },
];
