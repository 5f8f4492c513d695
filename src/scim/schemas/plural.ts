// A multi-valued attribute with the default sub-attributes of RFC 7643 §2.4.

import { attribute } from "../attribute.ts";
import type { Attribute } from "../attribute.ts";

export interface PluralOptions {
  /** Canonical values of `type`; others are accepted all the same. */
  readonly types?: readonly string[];
  /** Characteristics of `value`. */
  readonly value?: Partial<Attribute>;
  /** Sub-attributes in place of `value` and `display`. */
  readonly sub?: readonly Attribute[];
}

/** A complex multi-valued attribute with `value` and `display` (or `sub`), `type` and `primary`. */
export function plural(
  name: string,
  description: string,
  { types, value = {}, sub }: PluralOptions,
): Attribute {
  return attribute(name, description, {
    type: "complex",
    multiValued: true,
    subAttributes: [
      ...(sub ?? [
        attribute("value", "The value itself.", value),
        attribute("display", "A name for the value, as shown to others."),
      ]),
      attribute("type", "What the value is for.", types ? { canonicalValues: types } : {}),
      attribute("primary", "Whether it is the preferred value.", { type: "boolean" }),
    ],
  });
}
