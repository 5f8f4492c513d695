// Arrays.*. A text of values with commas between them serves as an array, as Okta's page says.

import { isArray, same, type Value } from "../value.ts";
import { untold, type Calling, type OktaFunction } from "./okta-function.ts";

/** @param empty the documented result for null; absent where nobody documents one */
function ofArray(
  values: number,
  run: (array: readonly Value[], rest: readonly Value[], calling: Calling) => Value,
  empty?: Value,
): OktaFunction {
  return {
    takes: [values, values],
    run([first = null, ...rest], calling) {
      if (first === null) return empty ?? untold(calling, "null in place of an array");
      const array = toArray(first);
      return array === undefined
        ? untold(calling, "a value that is not an array")
        : run(array, rest, calling);
    },
  };
}

function toArray(value: Value): readonly Value[] | undefined {
  if (isArray(value)) return value;
  return typeof value === "string" ? value.split(",").map((item) => item.trim()) : undefined;
}

const flatten: OktaFunction = {
  takes: [1, Infinity],
  run: (given) =>
    flat(given.map((each) => (typeof each === "string" ? (toArray(each) ?? each) : each))),
};

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (isArray(value) ? flat(value) : [value]));
}

export const arrayFunctions = {
  "Arrays.add": ofArray(2, (array, [value = null]) => [...array, value]),
  "Arrays.remove": ofArray(2, (array, [value = null]) =>
    array.filter((item) => !same(item, value)),
  ),
  "Arrays.clear": ofArray(1, () => []),
  "Arrays.get": ofArray(2, (array, [at], calling) => {
    const item = typeof at === "number" ? array[at] : undefined;
    return item ?? untold(calling, "a position that the array doesn't have");
  }),
  "Arrays.flatten": flatten,
  "Arrays.contains": ofArray(2, (array, [value = null]) => array.some((item) => same(item, value))),
  "Arrays.size": ofArray(1, (array) => array.length, 0),
  "Arrays.isEmpty": ofArray(1, (array) => array.length === 0, true),
  "Arrays.toCsvString": ofArray(1, (array) => array.map(String).join(",")),
} as const satisfies Record<string, OktaFunction>;
