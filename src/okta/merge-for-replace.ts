// The body of a profile push: what the server returned, with mapped attributes laid over it.

import { keyIn } from "./external-name.ts";
import { applyMapping } from "./apply-mapping.ts";
import type { JsonObject } from "../wire/json.ts";
import type { Building } from "./external-name.ts";
import type { Mapping } from "./mapping.ts";
import type { OktaProfile } from "./profile.ts";

/**
 * What a PUT to /Users/{id} carries: the server's keys in the server's order, `id` and `meta` among
 * them, also a stale `name.formatted`. `groups: []` is added where the server returned none
 * (captured, 2022). A profile push never changes `active`, and clears nothing: an unset attribute stays
 * as the server has it. How Okta sends a cleared attribute is not established.
 * @param options.password also push the profile's password, as apps do that sync it by PUT
 */
export function mergeForReplace(
  serverResource: JsonObject,
  profile: OktaProfile,
  mapping: Mapping,
  options: { readonly password?: boolean } = {},
): JsonObject {
  const resource: Building = structuredClone<JsonObject>(serverResource);
  applyMapping(resource, profile, mapping);
  resource[keyIn(resource, "groups")] ??= [];
  if (options.password === true) resource[keyIn(resource, "password")] = profile.password;
  return resource;
}
