// Lays the mapped values of a profile over a resource: an empty one for a create, the server's for a push.

import { keyIn, objectIn, parseExternalName, setByExternalName } from "./external-name.ts";
import { CORE_USER, mappedValue } from "./mapping.ts";
import type { Json } from "../wire/json.ts";
import type { Building } from "./external-name.ts";
import type { MappedAttribute, Mapping } from "./mapping.ts";
import type { OktaProfile } from "./profile.ts";

/** Sets every mapped attribute that has a value, and adds the URNs of extensions. Mutates `resource`. */
export function applyMapping(resource: Building, profile: OktaProfile, mapping: Mapping): void {
  for (const row of mapping.attributes) {
    const value = mappedValue(profile, row);
    if (value === undefined) continue;
    setByExternalName(containerOf(resource, row), parseExternalName(row.externalName), value);
  }
}

function containerOf(resource: Building, row: MappedAttribute): Building {
  if (row.namespace === CORE_USER) return resource;
  // A server may spell names and URNs in its own letter case (RFC 7643 §2.1).
  const key = keyIn(resource, "schemas");
  const schemas = (Array.isArray(resource[key]) ? resource[key] : []) as Json[];
  const wanted = row.namespace.toLowerCase();
  const isThere = schemas.some((urn) => typeof urn === "string" && urn.toLowerCase() === wanted);
  if (!isThere) resource[key] = [...schemas, row.namespace];
  return objectIn(resource, row.namespace);
}
