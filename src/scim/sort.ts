// Puts resources in the order that a query asks for (RFC 7644 §3.4.2.3).

import { attributeNamed } from "./attribute.ts";
import { comparable, compare } from "./comparable.ts";
import type { Comparable } from "./comparable.ts";
import { parseAttrPath } from "./path/attr-path.ts";
import { isObject, isUnassigned } from "./resource.ts";
import type { Json, Resource } from "./resource.ts";
import { resolveAttribute } from "./schema.ts";
import type { ResolvedAttribute, ResourceType } from "./schema.ts";
import { badRequest } from "./scim-error.ts";

export interface SortParameters {
  readonly sortBy: string;
  readonly sortOrder: "ascending" | "descending";
}

/**
 * The resources in order; as they came among equals. Resources without the value come last, descending
 * first. Of a multi-valued attribute the primary value counts, or else the first.
 *
 * @throws ScimError invalidPath for an attribute that cannot be sorted by
 */
export function sortResources(
  resources: readonly Resource[],
  { sortBy, sortOrder }: SortParameters,
  resourceType: ResourceType,
): Resource[] {
  const target = sortTarget(sortBy, resourceType);
  const direction = sortOrder === "ascending" ? 1 : -1;
  return resources
    .map((resource) => ({ resource, key: sortKey(resource, target) }))
    .sort((one, other) => direction * compareKeys(one.key, other.key))
    .map(({ resource }) => resource);
}

function sortTarget(sortBy: string, resourceType: ResourceType): ResolvedAttribute {
  const path = parseAttrPath(sortBy);
  const resolved = path && resolveAttribute(resourceType, path);
  const { attribute, subAttribute } = resolved ?? {};
  const leaf =
    subAttribute ??
    (attribute?.multiValued ? attributeNamed(attribute.subAttributes, "value") : undefined) ??
    attribute;
  if (!resolved || leaf === undefined || leaf.type === "complex" || leaf.returned === "never") {
    const name = resolved?.name ?? sortBy.slice(0, 200);
    throw badRequest("invalidPath", `Resources cannot be sorted by ${name}`, name);
  }
  return { ...resolved, subAttribute: leaf === attribute ? undefined : leaf };
}

function sortKey(
  resource: Resource,
  { extension, attribute, subAttribute }: ResolvedAttribute,
): Comparable | undefined {
  const container = extension === undefined ? resource : resource[extension];
  const value = isObject(container) ? container[attribute.name] : undefined;
  const isPrimary = (element: Json) => isObject(element) && element["primary"] === true;
  const one = Array.isArray(value) ? (value.find(isPrimary) ?? value[0]) : value;
  const leaf = subAttribute && isObject(one) ? one[subAttribute.name] : one;
  if (leaf === undefined || isUnassigned(leaf)) return undefined;
  return comparable(subAttribute ?? attribute, leaf);
}

function compareKeys(one: Comparable | undefined, other: Comparable | undefined): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return compare(one, other);
}
