// What an expression comes to. A value that cannot be known here is a value of its own.

/** Stands for the result of what Okta documents and nobody can evaluate outside Okta. */
export const unevaluated: unique symbol = Symbol("cannot be evaluated here");

export type Value = string | number | boolean | null | typeof unevaluated | readonly Value[];

/** True for null and "": Okta pushes nothing for either (guide L78). */
export function isEmpty(value: Value): boolean {
  return value === null || value === "";
}

/** Two values are the same: arrays by their items, everything else strictly. */
export function same(left: Value, right: Value): boolean {
  if (isArray(left) && isArray(right)) {
    return left.length === right.length && left.every((item, i) => same(item, right[i] ?? null));
  }
  return left === right;
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value as a user reads it: text in quotes, an array in Okta's braces. */
export function shown(value: Value): string {
  if (value === unevaluated) return "(cannot be evaluated here)";
  if (isArray(value)) return `{${value.map(shown).join(", ")}}`;
  return JSON.stringify(value);
}
