// Reads an attribute out of a resource, as loosely as RFC 7643 §2.1 names it: in any letter case.

/**
 * @param path names joined by dots; an extension's URN is one name, followed by a colon
 *   (`urn:…:User:manager.value`, `Resources.0.urn:…:User:location`); numbers index lists.
 * @returns the value, or undefined where the path leads nowhere.
 */
export function attribute(resource: unknown, path: string): unknown {
  const urn = /^(?:(.+?)\.)?(urn:.+:2\.0:[A-Za-z]+)(?::(.+))?$/i.exec(path);
  const before = urn === null ? path : urn[1];
  const names = [
    ...(before?.split(".") ?? []),
    ...(urn?.[2] === undefined ? [] : [urn[2]]),
    ...(urn?.[3]?.split(".") ?? []),
  ];
  return names.reduce(step, resource);
}

/** Whether there is a value at the path, other than null. */
export function has(resource: unknown, path: string): boolean {
  return (attribute(resource, path) ?? null) !== null;
}

function step(at: unknown, name: string): unknown {
  if (typeof at !== "object" || at === null) return undefined;
  const wanted = name.toLowerCase();
  const key = Object.keys(at).find((each) => each.toLowerCase() === wanted);
  const value = key === undefined ? undefined : (at as Record<string, unknown>)[key];
  // Okta reads an id that is a number as text; that it is one, the contract says once.
  return typeof value === "number" && ["id", "value"].includes(wanted) ? String(value) : value;
}
