// Lays the mapped values of a profile over a resource: an empty one for a create, the server's for a push.

import { objectIn, parseExternalName, setByExternalName } from "./external-name.ts";
import { CORE_USER, mappedValue } from "./mapping.ts";
import type { Json } from "../wire/json.ts";
import type { Building } from "./external-name.ts";
import type { MappedAttribute, Mapping } from "./mapping.ts";
import type { OktaProfile } from "./profile.ts";

/** Sets every mapped attribute that has a value, and adds the URNs of extensions. Mutates `resource`. */
export function layOver(resource: Building, profile: OktaProfile, mapping: Mapping): void {
  for (const row of mapping.attributes) {
    const value = mappedValue(profile, row);
    if (value === undefined) continue;
    setByExternalName(containerOf(resource, row), parseExternalName(row.externalName), value);
  }
}

function containerOf(resource: Building, row: MappedAttribute): Building {
  if (row.namespace === CORE_USER) return resource;
  const schemas = (Array.isArray(resource["schemas"]) ? resource["schemas"] : []) as Json[];
  if (!schemas.includes(row.namespace)) resource["schemas"] = [...schemas, row.namespace];
  return objectIn(resource, row.namespace);
}
