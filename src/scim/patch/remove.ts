// The operation remove (RFC 7644 §3.5.2.2) upon the value of one attribute.

import { comparable } from "../comparable.ts";
import { isHollow } from "../read-value.ts";
import { isObject } from "../resource.ts";
import type { Json } from "../resource.ts";
import { elementsOf, valueAttribute, withSubAttribute } from "./target.ts";
import type { Target } from "./target.ts";

/**
 * The attribute's value after the remove; undefined where nothing is left. A selection of nothing is
 * no error: Okta removes members who left long ago.
 *
 * @param value what Entra adds to `remove` of `members`: the elements to remove, in place of all
 * @throws ScimError mutability naming an immutable sub-attribute
 */
export function removeValue(
  current: Json | undefined,
  target: Target,
  value: Json | undefined,
): Json | undefined {
  const { attribute, subAttribute, selection } = target;
  if (subAttribute !== undefined && !attribute.multiValued) {
    return withSubAttribute(current, attribute, subAttribute, undefined);
  }
  const isSelected =
    selection?.isSelected ??
    (attribute.multiValued && subAttribute === undefined && value !== undefined && value !== null
      ? isListed(target, value)
      : () => true);
  const left = elementsOf(current).flatMap((element) => {
    if (!isSelected(element)) return [element];
    return subAttribute === undefined
      ? []
      : [withSubAttribute(element, attribute, subAttribute, undefined)];
  });
  return left.filter((element) => !isHollow(element));
}

// Elements are listed by their `value`: as objects, or as bare strings.
function isListed({ attribute }: Target, value: Json): (element: Json) => boolean {
  const leaf = valueAttribute(attribute) ?? attribute;
  const keyOf = (element: Json) => {
    const given = isObject(element) ? element["value"] : element;
    return given === undefined ? undefined : comparable(leaf, given);
  };
  const keys = new Set((Array.isArray(value) ? value : [value]).map(keyOf));
  keys.delete(undefined);
  return (element) => keys.has(keyOf(element));
}
