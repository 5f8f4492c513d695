// Changes a user's attributes of one extension; a user without it isn't changed.
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";

/** @param urn the extension's, as the schema spells it */
export function changeExtension(
  resource: Resource,
  urn: string,
  change: (extension: Resource) => Resource,
): Resource {
  const extension = resource[urn];
  return isObject(extension) ? { ...resource, [urn]: change(extension) } : resource;
}
