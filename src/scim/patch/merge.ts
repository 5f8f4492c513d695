// Lays a client's sub-attributes over those that a complex value has, and keeps one primary element.

import type { Attribute } from "../attribute.ts";
import { asComplex, assertOnePrimary, isHollow, readValue } from "../read-value.ts";
import { isObject, memberOf } from "../resource.ts";
import type { Json, JsonObject } from "../resource.ts";
import { withSubAttribute } from "./target.ts";

/**
 * The complex value with the given sub-attributes set, the others as they were (RFC 7644 §3.5.2.3).
 * One that is given as null is unassigned. Unknown and readOnly ones are ignored.
 *
 * @throws ScimError invalidValue as readValue, mutability for an immutable one that would change
 */
export function mergeComplex(
  attribute: Attribute,
  current: Json | undefined,
  input: Json,
): JsonObject {
  const given = asComplex(attribute, input, attribute.name, { inPatch: true });
  let merged: JsonObject = isObject(current) ? current : {};
  for (const sub of attribute.subAttributes ?? []) {
    const value = sub.mutability === "readOnly" ? undefined : memberOf(given, sub.name);
    if (value === undefined) continue;
    const name = `${attribute.name}.${sub.name}`;
    merged = withSubAttribute(
      merged,
      attribute,
      sub,
      readValue(sub, value, name, { inPatch: true }),
    );
  }
  return merged;
}

/**
 * The elements as they are stored: hollow ones dropped, and where one of the touched is primary, the
 * others no longer so (RFC 7644 §3.5.2).
 *
 * @param isTouched tells, by index, the elements that the operation set or added
 * @throws ScimError invalidValue where two of the touched are primary
 */
export function settleElements(
  elements: readonly Json[],
  isTouched: (index: number) => boolean,
  name: string,
): Json[] {
  const touched = elements.filter((_, index) => isTouched(index));
  assertOnePrimary(touched, name);
  const isTaken = touched.some((element) => isObject(element) && element["primary"] === true);
  return elements
    .map((element, index) => {
      const yields =
        isTaken && !isTouched(index) && isObject(element) && element["primary"] === true;
      return yields ? { ...element, primary: false } : element;
    })
    .filter((element) => !isHollow(element));
}
