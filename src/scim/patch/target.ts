// What a PATCH path leads to, and how a resource's value there is read and set.

import type { Filter } from "../filter/ast.ts";
import { compileValueFilter } from "../filter/evaluate.ts";
import type { Attribute } from "../attribute.ts";
import { attributeNamed } from "../attribute.ts";
import { printAttrPath } from "../path/attr-path.ts";
import type { AttrPath } from "../path/attr-path.ts";
import type { AttributePath, ValuePath } from "../path/parse.ts";
import { isObject, isUnassigned, withMember } from "../resource.ts";
import type { Json, JsonObject, Resource } from "../resource.ts";
import { resolveAttribute } from "../schema.ts";
import type { ResolvedAttribute, ResourceType } from "../schema.ts";
import { badRequest } from "../scim-error.ts";

/** The elements that a value path selects. */
export interface Selection {
  readonly valFilter: Filter;
  readonly isSelected: (element: Json) => boolean;
}

export interface Target extends ResolvedAttribute {
  readonly selection: Selection | undefined;
}

/**
 * The target of a path; undefined where the resource type has no such attribute.
 *
 * @throws ScimError mutability naming a readOnly attribute; invalidPath for a selection from an
 *   attribute that has no elements; invalidFilter for a selection that cannot be made
 */
export function findTarget(
  path: AttributePath | ValuePath,
  resourceType: ResourceType,
): Target | undefined {
  const { attrPath, subAttr }: { attrPath: AttrPath; subAttr?: string } = path;
  const whole = subAttr === undefined ? attrPath : { ...attrPath, subAttr };
  const resolved = resolveAttribute(resourceType, whole);
  if (resolved === undefined) return undefined;
  const { attribute, subAttribute, name } = resolved;
  if (attribute.mutability === "readOnly" || subAttribute?.mutability === "readOnly") {
    throw badRequest("mutability", `Attribute ${name} is readOnly`, name);
  }
  if (path.rule === "attrPath") return { ...resolved, selection: undefined };

  if (!attribute.multiValued || attribute.subAttributes === undefined) {
    throw badRequest(
      "invalidPath",
      `Invalid path: attribute ${attribute.name} has no elements to select`,
      attribute.name,
    );
  }
  const isSelected = compileValueFilter(path.valFilter, attribute);
  return { ...resolved, selection: { valFilter: path.valFilter, isSelected } };
}

/** @throws ScimError invalidPath naming an unknown attribute, else as findTarget */
export function targetOf(path: AttributePath | ValuePath, resourceType: ResourceType): Target {
  const target = findTarget(path, resourceType);
  if (target !== undefined) return target;
  const name = printAttrPath(path.attrPath);
  throw badRequest("invalidPath", `Unknown attribute in path: ${name}`, name);
}

/** The value of the target's attribute, all its elements and sub-attributes included. */
export function valueAt(resource: Resource, { extension, attribute }: Target): Json | undefined {
  const container = extension === undefined ? resource : resource[extension];
  return isObject(container) ? container[attribute.name] : undefined;
}

/** The resource with that value there; an extension that is left without attributes goes away. */
export function withValueAt(
  resource: Resource,
  { extension, attribute }: Target,
  value: Json | undefined,
): Resource {
  const assigned = isUnassigned(value) ? undefined : value;
  if (extension === undefined) return withMember(resource, attribute.name, assigned);
  const container = resource[extension];
  const changed = withMember(isObject(container) ? container : {}, attribute.name, assigned);
  return withMember(resource, extension, isUnassigned(changed) ? undefined : changed);
}

/** The elements of a multi-valued attribute's value. */
export function elementsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/**
 * An object with one sub-attribute set, or unassigned where the value is undefined.
 *
 * @throws ScimError mutability where it is immutable and had another value (RFC 7643 §7)
 */
export function withSubAttribute(
  object: Json | undefined,
  attribute: Attribute,
  sub: Attribute,
  value: Json | undefined,
): JsonObject {
  const current = isObject(object) ? object : {};
  const before = current[sub.name];
  if (sub.mutability === "immutable" && before !== undefined && before !== value) {
    const name = `${attribute.name}.${sub.name}`;
    throw badRequest("mutability", `Attribute ${name} is immutable`, name);
  }
  return withMember(current, sub.name, value);
}

/** The refusal where a value path selects nothing (RFC 7644 §3.5.2.3). */
export function noTarget({ attribute }: Target) {
  return badRequest(
    "noTarget",
    `No value of attribute ${attribute.name} matches the path`,
    attribute.name,
  );
}

/** The sub-attribute by which an element of the attribute is compared, where it has one. */
export function valueAttribute(attribute: Attribute): Attribute | undefined {
  return attributeNamed(attribute.subAttributes, "value");
}
