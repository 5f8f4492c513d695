// RFC 7643 §2.5: null and absence are one state.

/** Whether an attribute has no value; an empty array is left to the caller. */
export function isUnassigned(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
