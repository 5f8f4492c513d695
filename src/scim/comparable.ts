// How two values of one attribute are compared, in a filter and in a sort.

import type { Attribute } from "./attribute.ts";
import { instantOf } from "./date-time.ts";
import type { Json } from "./resource.ts";

export type Comparable = string | number | boolean;

/** A string without its letter case, for attributes that are not case-exact (RFC 7643 §2.2). */
export function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * A value in the form in which it compares: dateTimes as milliseconds since 1970, strings folded
 * unless the attribute is case-exact; undefined for what is no value of the attribute's type.
 */
export function comparable(attribute: Attribute, value: Json): Comparable | undefined {
  switch (attribute.type) {
    case "complex":
      return undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "integer":
    case "decimal":
      return typeof value === "number" ? value : undefined;
    case "dateTime":
      return typeof value === "string" ? instantOf(value) : undefined;
    case "string":
    case "reference":
    case "binary":
      if (typeof value !== "string") return undefined;
      return attribute.caseExact ? value : foldCase(value);
  }
}

/** Negative, zero or positive as the first precedes, equals or follows the second. */
export function compare(one: Comparable, other: Comparable): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
