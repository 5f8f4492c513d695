// What the vendor's guide has an administrator add to, and take from, the default mapping.

import { CORE_USER, INTERACT_USER, removeMappings } from "./mapping.ts";
import { testAppMapping } from "./test-app-mapping.ts";
import type { MappedAttribute, Mapping } from "./mapping.ts";

/** `location` is required (guide L26–L45); the others are the vendor's field-mapping page. */
const INTERACT_ATTRIBUTES = [
  "location",
  "loginType",
  "omitFromSearch",
  "forcePasswordReset",
  "name.title",
  "name.initials",
  "pronouns",
  "dateOfBirth",
  "jobStartDate",
  "jobEndDate",
  "bio",
] as const;

/** A row for an attribute of Interact's extension: its variable is `interact.<external name>`. */
export function interactAttribute(externalName: string): MappedAttribute {
  return { variable: `interact.${externalName}`, externalName, namespace: INTERACT_USER };
}

/** The default mapping with Interact's extension. */
export const guideMapping: Mapping = {
  attributes: [...testAppMapping.attributes, ...INTERACT_ATTRIBUTES.map(interactAttribute)],
};

/**
 * The guide's way round "Work phone number attempted to be set twice" (L63–L70): the work phone is
 * matched by its type and no longer by `primary`.
 */
export function withWorkPhone(mapping: Mapping): Mapping {
  const removed = ["phoneNumbers.^[primary==true].type", "phoneNumbers.^[primary==true].value"];
  const workPhone = {
    variable: "primaryPhone",
    externalName: "phoneNumbers.^[type=='work'].value",
    namespace: CORE_USER,
  };
  return { attributes: [...removeMappings(mapping, removed).attributes, workPhone] };
}
