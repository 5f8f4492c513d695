// Where the provider's paths begin.

/** The path under which Interact serves SCIM (guide L23). */
export const basePath = "/api/v2/scim/v2";

/** What of a path lies below the base path; a path elsewhere comes back whole, and is no endpoint. */
export function belowBase(path: string, base: string = basePath): string {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}
