// Where the provider's paths begin.

/** The path under which Interact serves SCIM (guide L23). */
export const basePath = "/api/v2/scim/v2";

/**
 * What of a path lies below the base path; a path elsewhere comes back whole, and is no endpoint.
 * The guide's base URL ends in a slash (guide L23), and some clients put "/Users" behind it: `//Users` is
 * taken for `/Users`.
 */
export function belowBase(path: string, base: string = basePath): string {
  if (!path.startsWith(`${base}/`)) return path;
  const below = path.slice(base.length);
  return below.startsWith("//") ? below.slice(1) : below;
}
