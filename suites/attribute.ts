// Reads an attribute out of a resource, as loosely as RFC 7643 §2.1 names it: in any letter case.

/**
 * @param path names joined by dots; an extension's URN is one name, followed by a colon
 *   (`urn:…:User:manager.value`, `Resources.0.urn:…:User:location`); numbers index lists.
 * @returns the value, or undefined where the path leads nowhere.
 */
export function attribute(resource: unknown, path: string): unknown {
  return namesOf(path).reduce(step, resource);
}

/** The list at the path; empty where there is none. */
export function listAt(resource: unknown, path: string): readonly unknown[] {
  const list = attribute(resource, path);
  return Array.isArray(list) ? list : [];
}

/** Whether these are the ids of all members of the group, in any order. */
export function hasMembers(group: unknown, ids: readonly string[]): boolean {
  const values = listAt(group, "members").map((each) => attribute(each, "value"));
  return values.length === ids.length && ids.every((id) => values.includes(id));
}

/** Whether there is a value at the path, other than null. */
export function has(resource: unknown, path: string): boolean {
  return (attribute(resource, path) ?? null) !== null;
}

/** Where the path leads, or would lead, as a JSON pointer (RFC 6901) with the names as the resource has them. */
export function pointer(resource: unknown, path: string): string {
  let at = resource;
  const keys = namesOf(path).map((name) => {
    const key = keyOf(at, name) ?? name;
    at = step(at, name);
    return key.replaceAll("~", "~0").replaceAll("/", "~1");
  });
  return keys.map((key) => `/${key}`).join("");
}

function namesOf(path: string): string[] {
  const urn = /^(?:(.+?)\.)?(urn:.+:2\.0:[A-Za-z]+)(?::(.+))?$/i.exec(path);
  const before = urn === null ? path : urn[1];
  return [
    ...(before?.split(".") ?? []),
    ...(urn?.[2] === undefined ? [] : [urn[2]]),
    ...(urn?.[3]?.split(".") ?? []),
  ];
}

function step(at: unknown, name: string): unknown {
  const key = keyOf(at, name);
  const value = key === undefined ? undefined : (at as Record<string, unknown>)[key];
  // Okta reads an id that is a number as text; that it is one, the contract says once.
  const isId = ["id", "value"].includes(name.toLowerCase());
  return typeof value === "number" && isId ? String(value) : value;
}

function keyOf(at: unknown, name: string): string | undefined {
  if (typeof at !== "object" || at === null) return undefined;
  const wanted = name.toLowerCase();
  return Object.keys(at).find((each) => each.toLowerCase() === wanted);
}
