// The body of a create, key for key as Okta writes it.

import { applyMapping } from "./apply-mapping.ts";
import { CORE_USER } from "./mapping.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Building } from "./external-name.ts";
import type { Mapping } from "./mapping.ts";
import type { OktaProfile } from "./profile.ts";

/** The keys that five captures agree on; what is set besides follows `active`. */
const CAPTURED_ORDER = [
  "schemas",
  "userName",
  "name",
  "emails",
  "displayName",
  "locale",
  "externalId",
  "groups",
  "password",
  "active",
];

/**
 * What a POST to /Users carries. Unset attributes are left out, never null; an extension and its URN
 * are there only when one of its attributes has a value. `groups: []`, a password and `active: true` always.
 */
export function createBody(profile: OktaProfile, mapping: Mapping): JsonObject {
  const resource: Building = {
    schemas: [CORE_USER],
    groups: [],
    password: profile.password,
    active: true,
  };
  applyMapping(resource, profile, mapping);
  const names = Object.keys(resource);
  const ordered = [...CAPTURED_ORDER, ...names.filter((name) => !CAPTURED_ORDER.includes(name))];
  return Object.fromEntries(
    ordered.flatMap((name) => {
      const value = resource[name] as Json | undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
