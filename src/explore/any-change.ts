// Any change of a few attributes, and how it is said.

import fc from "fast-check";
import type { Attribute, Change } from "./attributes.ts";
import { anyValue } from "./values.ts";

export interface Values {
  readonly change: Change;
  readonly isOdd: boolean;
  /** `, title "Nurse"`; empty for no change. */
  readonly said: string;
}

/** An address without a street has no type, and phone numbers are told apart by primary alone. */
const together: Readonly<Record<string, string>> = {
  locality: "streetAddress",
  postalCode: "streetAddress",
  country: "streetAddress",
  mobilePhone: "primaryPhone",
};

/** @param most how many attributes at once */
export function anyChange(
  attributes: readonly Attribute[],
  most: number,
  least = 0,
): fc.Arbitrary<Values> {
  if (attributes.length === 0) return fc.constant({ change: {}, isOdd: false, said: "" });
  const pair = fc
    .constantFrom(...attributes)
    .chain((attribute) =>
      anyValue[attribute.values].map((value) => ({ variable: attribute.variable, value })),
    );
  return fc
    .uniqueArray(pair, {
      minLength: Math.min(least, attributes.length),
      maxLength: most,
      selector: ({ variable }) => variable,
    })
    .map((pairs) => {
      const change = Object.fromEntries(pairs.map(({ variable, value }) => [variable, value.text]));
      for (const [part, whole] of Object.entries(together)) {
        if (part in change)
          change[whole] ??= whole === "primaryPhone" ? "+44 161 555 0199" : "1 Way";
      }
      const said = Object.entries(change).map(
        ([variable, text]) => `, ${variable.replace(/^.*\./, "")} ${JSON.stringify(short(text))}`,
      );
      return { change, isOdd: pairs.some(({ value }) => value.isOdd), said: said.join("") };
    });
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 20)}… (${text.length})` : text;
}
