// The operation add (RFC 7644 §3.5.2.1) upon the value of one attribute.

import type { Attribute } from "../attribute.ts";
import { isKeyedByValue } from "../attribute.ts";
import { comparable, foldCase } from "../comparable.ts";
import type { Filter } from "../filter/ast.ts";
import { readElement, readValue } from "../read-value.ts";
import { isObject, isUnassigned, withMember } from "../resource.ts";
import type { Json, JsonObject } from "../resource.ts";
import { mergeComplex, settleElements } from "./merge.ts";
import { replaceValue } from "./replace.ts";
import { elementsOf, noTarget, valueAttribute } from "./target.ts";
import type { Target } from "./target.ts";

/**
 * The attribute's value after the add. What is there already stays as it is; nothing is unassigned by
 * adding null.
 *
 * @throws ScimError invalidValue, mutability; noTarget for a selection that cannot be made to exist
 */
export function addValue(current: Json | undefined, target: Target, input: Json): Json | undefined {
  const { attribute, subAttribute, selection, name } = target;
  const leaf = subAttribute ?? attribute;
  const given = withoutNulls(input);
  const adds =
    leaf.type === "complex"
      ? !isUnassigned(given)
      : readValue(leaf, given, name, { inPatch: true }) !== undefined;
  if (!adds) return current;
  if (selection !== undefined) return addToSelection(current, target, given);
  if (subAttribute !== undefined || !attribute.multiValued) {
    return replaceValue(current, target, given);
  }
  const additions = readValue(attribute, given, name, { inPatch: true });
  return appended(attribute, elementsOf(current), elementsOf(additions));
}

// Okta and Entra add to `emails[type eq "work"].value` of a user who has no work e-mail and expect
// one to come into being. The RFC leaves it open; a selection by equality says what to create.
function addToSelection(current: Json | undefined, target: Target, input: Json): Json | undefined {
  const { attribute, subAttribute, selection, name } = target;
  if (elementsOf(current).some((element) => selection?.isSelected(element))) {
    if (subAttribute !== undefined) return replaceValue(current, target, input);
    const touched = elementsOf(current).map((element) => selection?.isSelected(element) ?? false);
    const merged = elementsOf(current).map((element, index) =>
      touched[index] ? mergeComplex(attribute, element, asOne(input)) : element,
    );
    return settleElements(merged, (index) => touched[index] ?? false, attribute.name);
  }
  const created = selection && elementSelectedBy(selection.valFilter);
  if (created === undefined) throw noTarget(target);
  const given = subAttribute === undefined ? asOne(input) : { [subAttribute.name]: input };
  const element = readElement(
    attribute,
    { ...created, ...mergeComplex(attribute, {}, given) },
    attribute.name,
  );
  if (element === undefined) return current;
  if (!selection?.isSelected(element)) throw noTarget({ ...target, name });
  return appended(attribute, elementsOf(current), [element]);
}

function withoutNulls(input: Json): Json {
  if (!isObject(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

function asOne(input: Json): Json {
  return Array.isArray(input) && input.length === 1 ? (input[0] ?? null) : input;
}

function elementSelectedBy(filter: Filter): JsonObject | undefined {
  if (filter.rule === "attrExp") {
    if (filter.op !== "eq" || filter.compValue === null) return undefined;
    return { [filter.attrPath.attrName]: filter.compValue };
  }
  if (filter.rule !== "logExp" || filter.op !== "and") return undefined;
  const parts = filter.operands.map(elementSelectedBy);
  if (parts.includes(undefined)) return undefined;
  return Object.assign({}, ...parts) as JsonObject;
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
    elements[index] = laidOver(attribute, elements[index], addition);
  }
  return settleElements(elements, (index) => touched.has(index), attribute.name);
}

// An equal value or type in other letter case is no change.
function laidOver(attribute: Attribute, existing: Json | undefined, addition: Json): Json {
  if (existing === undefined) return addition;
  if (isKeyedByValue(attribute) || !isObject(existing) || !isObject(addition)) return existing;
  const further = withMember(withMember(addition, "value", undefined), "type", undefined);
  return { ...existing, ...further };
}

// Two elements are the same when value and type are (RFC 7643 §2.4), a group's members when the value
// is; without a value, as in addresses, when they are equal in all.
function identityOf(attribute: Attribute, element: Json): string {
  if (!isObject(element)) return JSON.stringify(comparable(attribute, element) ?? null);
  const value = element["value"];
  const valueOf = valueAttribute(attribute);
  if (valueOf === undefined || value === undefined) {
    return JSON.stringify(Object.entries(element).sort(([one], [other]) => (one < other ? -1 : 1)));
  }
  const type = typeof element["type"] === "string" ? foldCase(element["type"]) : null;
  const key = comparable(valueOf, value) ?? null;
  return JSON.stringify(isKeyedByValue(attribute) ? [key] : [key, type]);
}
