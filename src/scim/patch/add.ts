// The operation add (RFC 7644 §3.5.2.1) upon the value of one attribute.

import type { Attribute } from "../attribute.ts";
import { isKeyedByValue } from "../attribute.ts";
import { comparable, foldCase } from "../comparable.ts";
import type { Filter } from "../filter/ast.ts";
import { readValue } from "../read-value.ts";
import { isObject, isUnassigned, withMember } from "../resource.ts";
import type { Json, JsonObject } from "../resource.ts";
import { mergeComplex, settleElements } from "./merge.ts";
import { replaceValue } from "./replace.ts";
import { elementsOf, noTarget, valueAttribute } from "./target.ts";
import type { Selection, Target } from "./target.ts";

/**
 * The attribute's value after the add. What is there already stays as it is; nothing is unassigned by
 * adding null.
 *
 * @throws ScimError invalidValue, mutability; noTarget for a selection that cannot be made to exist
 */
export function addValue(current: Json | undefined, target: Target, input: Json): Json | undefined {
  const { attribute, subAttribute, selection, name } = target;
  const given = withoutNulls(input);
  if (isUnassigned(given)) return current;
  if (selection !== undefined) return addToSelection(elementsOf(current), target, selection, given);
  if (subAttribute !== undefined || !attribute.multiValued) {
    return replaceValue(current, target, given);
  }
  const additions = readValue(attribute, given, name, { inPatch: true });
  return appended(attribute, elementsOf(current), elementsOf(additions));
}

// Entra adds to `emails[type eq "work"].value` of a user who has no work e-mail and expects one to come
// into being. The RFC leaves it open; a selection by one equality says what to create.
function addToSelection(
  current: readonly Json[],
  target: Target,
  { valFilter, isSelected }: Selection,
  input: Json,
): Json[] {
  const { attribute, subAttribute } = target;
  const given = subAttribute === undefined ? input : { [subAttribute.name]: input };
  const elements = current.some(isSelected)
    ? current
    : [...current, describedBy(valFilter, target)];
  const touched = elements.map(isSelected);
  const merged = elements.map((element, index) =>
    touched[index] ? mergeComplex(attribute, element, given) : element,
  );
  return settleElements(merged, (index) => touched[index] ?? false, attribute.name);
}

/** The element that a filter of one equality tells of. */
function describedBy(filter: Filter, target: Target): JsonObject {
  if (filter.rule !== "attrExp" || filter.op !== "eq") throw noTarget(target);
  const { attrPath, compValue } = filter;
  return mergeComplex(target.attribute, undefined, { [attrPath.attrName]: compValue });
}

function withoutNulls(input: Json): Json {
  if (!isObject(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

function appended(attribute: Attribute, current: readonly Json[], additions: readonly Json[]) {
  const elements = [...current];
  const touched = new Set<number>();
  const indexes = new Map(current.map((element, index) => [identityOf(attribute, element), index]));
  for (const addition of additions) {
    const identity = identityOf(attribute, addition);
    const index = indexes.get(identity) ?? elements.length;
    indexes.set(identity, index);
    touched.add(index);
    elements[index] = laidOver(elements[index], addition);
  }
  return settleElements(elements, (index) => touched.has(index), attribute.name);
}

// An equal value or type in other letter case is no change.
function laidOver(existing: Json | undefined, addition: Json): Json {
  if (!isObject(existing) || !isObject(addition)) return existing ?? addition;
  const further = withMember(withMember(addition, "value", undefined), "type", undefined);
  return { ...existing, ...further };
}

// Two elements are the same when value and type are (RFC 7643 §2.4), a group's members when the value
// is; without a value, as in addresses, when they are equal in all.
function identityOf(attribute: Attribute, element: Json): string {
  const members: JsonObject = isObject(element) ? element : { value: element };
  const { value, type } = members;
  if (value === undefined) {
    return JSON.stringify(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
  }
  const key = comparable(valueAttribute(attribute) ?? attribute, value);
  const use = typeof type === "string" && !isKeyedByValue(attribute) ? foldCase(type) : undefined;
  return JSON.stringify([key, use]);
}
