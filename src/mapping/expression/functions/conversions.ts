// Convert.*: texts and numbers to numbers. What is no number has no documented result.

import type { Value } from "../value.ts";
import { untold, type OktaFunction } from "./okta-function.ts";

function toNumber(given: Value): number | undefined {
  if (typeof given === "number") return given;
  return typeof given === "string" && /^[+-]?\d+(?:\.\d+)?$/.test(given)
    ? Number(given)
    : undefined;
}

function converting(convert: (number: number) => number): OktaFunction {
  return {
    takes: [1, 1],
    run([given = null], calling) {
      const number = toNumber(given);
      if (number === undefined) return untold(calling, "what is not a number");
      return convert(number);
    },
  };
}

export const conversions = {
  "Convert.toInt": converting(Math.round),
  "Convert.toNum": converting((number) => number),
} as const satisfies Record<string, OktaFunction>;
