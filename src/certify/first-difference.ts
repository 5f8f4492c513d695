// Where two JSON values differ first, to name it. Pure.

/** A dotted path, `predicate.subject.0.name`; undefined where they don't differ. The order of members counts. */
export function firstDifference(left: unknown, right: unknown, path = ""): string | undefined {
  if (JSON.stringify(left) === JSON.stringify(right)) return undefined;
  const ours = membersOf(left);
  const theirs = membersOf(right);
  if (ours === undefined || theirs === undefined) return path;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  for (const key of keys) {
    const at = firstDifference(ours[key], theirs[key], path === "" ? key : `${path}.${key}`);
    if (at !== undefined) return at;
  }
  return path === "" ? "the order of its members" : path;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
