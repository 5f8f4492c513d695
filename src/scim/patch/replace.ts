// The operation replace (RFC 7644 §3.5.2.3) upon the value of one attribute.

import { readElement, readValue } from "../read-value.ts";
import { isObject } from "../resource.ts";
import type { Json, JsonObject } from "../resource.ts";
import { mergeComplex, settleElements } from "./merge.ts";
import { elementsOf, noTarget, withSubAttribute } from "./target.ts";
import type { Target } from "./target.ts";

/**
 * The attribute's value after the replace; undefined where it is then unassigned, as by null or `[]`.
 *
 * @throws ScimError invalidValue; mutability for an immutable sub-attribute; noTarget where the path
 *   selects no element
 */
export function replaceValue(
  current: Json | undefined,
  target: Target,
  input: Json,
): Json | undefined {
  const { attribute, subAttribute, selection, name } = target;
  if (selection !== undefined || (attribute.multiValued && subAttribute !== undefined)) {
    return replaceElements(current, target, input);
  }
  if (subAttribute !== undefined) {
    const value = readValue(subAttribute, input, name, { inPatch: true });
    return withSubAttribute(current, attribute, subAttribute, value);
  }
  if (attribute.type === "complex" && !attribute.multiValued && input !== null) {
    return Array.isArray(input) && input.length === 0
      ? undefined
      : mergeComplex(attribute, current, input);
  }
  return readValue(attribute, input, name, { inPatch: true });
}

function replaceElements(current: Json | undefined, target: Target, input: Json): Json[] {
  const { attribute, subAttribute, selection, name } = target;
  const elements = elementsOf(current);
  const touched = elements.map((element) => selection?.isSelected(element) ?? true);
  if (!touched.includes(true)) throw noTarget(target);

  const one = Array.isArray(input) && input.length === 1 ? (input[0] ?? null) : input;
  const replaced = elements.map((element, index) => {
    if (touched[index] !== true) return element;
    if (subAttribute !== undefined) {
      const value = readValue(subAttribute, input, name, { inPatch: true });
      return withSubAttribute(element, attribute, subAttribute, value);
    }
    const value = readElement(attribute, one, name, { inPatch: true }) ?? {};
    return isObject(value) ? keepingImmutable(element, target, value) : value;
  });
  return settleElements(replaced, (index) => touched[index] ?? false, attribute.name);
}

// The selected record gives way as a whole, but what is immutable in it cannot become another.
function keepingImmutable(element: Json, { attribute }: Target, value: JsonObject): JsonObject {
  for (const sub of attribute.subAttributes ?? []) {
    const given = value[sub.name];
    if (given !== undefined) withSubAttribute(element, attribute, sub, given);
  }
  return value;
}
