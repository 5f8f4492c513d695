// Decides whether a resource matches a filter (RFC 7644 §3.4.2.2). Attributes are resolved once, so
// an unknown one is reported even where no resource would have been asked for it.

import type { Attribute } from "../attribute.ts";
import { attributeNamed } from "../attribute.ts";
import { printAttrPath } from "../path/attr-path.ts";
import type { AttrPath } from "../path/attr-path.ts";
import { isObject, isUnassigned } from "../resource.ts";
import type { Json, JsonObject } from "../resource.ts";
import { resolveAttribute } from "../schema.ts";
import type { ResourceType } from "../schema.ts";
import { badRequest } from "../scim-error.ts";
import { valuesOf } from "../values-of.ts";
import type { AttrExp, Filter } from "./ast.ts";
import { compileComparison } from "./comparison.ts";

type Predicate = (object: JsonObject) => boolean;

/**
 * A filter as a predicate over resources of one type. Any one value of a multi-valued attribute is
 * enough for a match; an attribute without value matches nothing but `ne` and `eq null`.
 *
 * @throws ScimError invalidFilter naming an unknown attribute, or one that cannot be compared like that
 */
export function compileFilter(filter: Filter, resourceType: ResourceType): Predicate {
  return compile(filter, (expression) => {
    const resolved = resolveAttribute(resourceType, expression.attrPath);
    if (resolved === undefined) throw unknown(expression.attrPath);
    const { attribute, subAttribute, name } = resolved;
    if (expression.rule === "valuePath") {
      const isSelected = compileValueFilter(expression.valFilter, attribute);
      if (subAttribute !== undefined) throw unknown(expression.attrPath);
      const whole = { ...resolved, subAttribute: undefined };
      return (resource) => valuesOf(resource, whole).some(isSelected);
    }
    const leaf = leafOf(subAttribute ?? attribute, expression, name);
    const target = leaf === attribute ? resolved : { ...resolved, subAttribute: leaf };
    const test = compileComparison(expression, leaf, name);
    return (resource) => test(valuesOf(resource, target));
  });
}

/**
 * What stands in the brackets of a value path, as a predicate over the attribute's elements.
 *
 * @throws ScimError invalidFilter as compileFilter; also where the attribute has no sub-attributes
 */
export function compileValueFilter(
  valFilter: Filter,
  attribute: Attribute,
): (element: Json) => boolean {
  if (attribute.subAttributes === undefined) {
    throw badRequest(
      "invalidFilter",
      `Attribute ${attribute.name} has no sub-attributes to filter by`,
      attribute.name,
    );
  }
  const predicate = compile(valFilter, (expression) => {
    const { attrPath, rule } = expression;
    const found = attributeNamed(attribute.subAttributes, attrPath.attrName);
    if (found === undefined || attrPath.uri !== undefined || attrPath.subAttr !== undefined) {
      throw unknown(attrPath);
    }
    if (rule === "valuePath") throw unknown(attrPath);
    const test = compileComparison(expression, found, `${attribute.name}.${found.name}`);
    // A value that is not marked as primary is not primary (RFC 7643 §2.4).
    const absent = found.name === "primary" ? false : null;
    return (element) => {
      const value = element[found.name] ?? absent;
      return test(isUnassigned(value) ? [] : [value]);
    };
  });
  return (element) => isObject(element) && predicate(element);
}

function compile(
  filter: Filter,
  leaf: (expression: Exclude<Filter, { rule: "logExp" | "not" }>) => Predicate,
): Predicate {
  if (filter.rule === "not") {
    const operand = compile(filter.operand, leaf);
    return (object) => !operand(object);
  }
  if (filter.rule === "logExp") {
    const operands = filter.operands.map((operand) => compile(operand, leaf));
    return filter.op === "and"
      ? (object) => operands.every((operand) => operand(object))
      : (object) => operands.some((operand) => operand(object));
  }
  return leaf(filter);
}

// A complex attribute compares by a sub-attribute; where a multi-valued one is named alone, `value` is
// meant (RFC 7643 §2.4). Whether it is there at all can be asked of any attribute.
function leafOf(attribute: Attribute, expression: AttrExp, name: string): Attribute {
  const asksPresence = expression.op === "pr" || expression.compValue === null;
  if (attribute.type !== "complex" || asksPresence) return attribute;
  const value = attributeNamed(attribute.subAttributes, "value");
  if (!attribute.multiValued || value === undefined) {
    throw badRequest(
      "invalidFilter",
      `Attribute ${name} is complex: a filter must name one of its sub-attributes`,
      name,
    );
  }
  return value;
}

function unknown(path: AttrPath) {
  const name = printAttrPath(path);
  return badRequest("invalidFilter", `Unknown attribute in filter: ${name}`, name);
}
