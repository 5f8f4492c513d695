// The mapping of an app: which value of the profile goes where in the JSON. Rows of data, as the
// Profile Editor shows them; an attribute without a row is never sent.

import type { Json } from "../wire/json.ts";
import type { OktaProfile } from "./profile.ts";

export const CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User";
export const ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
export const INTERACT_USER = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

export interface MappedAttribute {
  /** Where in the profile: `email`, `enterprise.department`, `interact.name.title`. */
  readonly variable: string;
  /** Sent in place of the variable's value, when that is set: the default `type` expressions. */
  readonly constant?: string;
  readonly externalName: string;
  /** External namespace: the core URN, or the URN under which the attribute is nested. */
  readonly namespace: string;
}

export interface Mapping {
  readonly attributes: readonly MappedAttribute[];
}

/** The value to push for a row, or undefined when it is unset: then nothing is sent, never null. */
export function mappedValue(profile: OktaProfile, row: MappedAttribute): Json | undefined {
  const dot = row.variable.indexOf(".");
  const group = dot < 0 ? profile : profile[row.variable.slice(0, dot) as "interact"];
  const value = (group as Readonly<Record<string, Json>> | undefined)?.[
    row.variable.slice(dot + 1)
  ];
  if (value === undefined || value === null || value === "") return undefined;
  return row.constant ?? value;
}

/** The mapping with one more row: "Add Attribute" and a mapping into it (guide L30–L43). */
export function addAttribute(mapping: Mapping, row: MappedAttribute): Mapping {
  return { attributes: [...mapping.attributes, row] };
}

/** The mapping without the rows of these external names: "remove these mappings" (guide L65). */
export function removeMappings(mapping: Mapping, externalNames: readonly string[]): Mapping {
  return {
    attributes: mapping.attributes.filter((row) => !externalNames.includes(row.externalName)),
  };
}
