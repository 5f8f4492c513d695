// Takes a client's representation for a create or a replace (RFC 7644 §3.3, §3.5.1). Assigns no id and
// no meta, and knows nothing of other resources: uniqueness and references are the caller's.

import type { Attribute } from "./attribute.ts";
import { complete, missingAttribute } from "./complete.ts";
import { badType, readValue } from "./read-value.ts";
import { isObject, isUnassigned, memberOf } from "./resource.ts";
import type { Json, JsonObject, Resource } from "./resource.ts";
import { commonAttributes } from "./schema.ts";
import type { ResourceType } from "./schema.ts";
import { badRequest } from "./scim-error.ts";

/**
 * The resource that a client's representation describes, names in the schema's spelling. Unknown and
 * readOnly attributes are dropped, unknown schemas too; extension attributes count even where
 * `schemas` omits their URN, as in the vendor's own sample.
 *
 * @throws ScimError invalidSyntax where the input is no object; invalidValue naming the attribute
 *   that is missing, of the wrong type or format
 */
export function validateResource(input: unknown, resourceType: ResourceType): Resource {
  if (!isObject(input)) {
    throw badRequest("invalidSyntax", "The request body is not a JSON object");
  }
  const schemas = readSchemas(memberOf(input, "schemas"), resourceType);
  const base = readAttributes([...commonAttributes, ...resourceType.schema.attributes], input);
  const extensions = resourceType.extensions.flatMap(({ schema }) => {
    const given = memberOf(input, schema.id);
    if (given === undefined || given === null) return [];
    if (!isObject(given)) throw badType(schema.id);
    const values = readAttributes(schema.attributes, given);
    return isUnassigned(values) ? [] : [[schema.id, values] as const];
  });
  return complete({ schemas, ...base, ...Object.fromEntries(extensions) }, resourceType, schemas);
}

function readAttributes(attributes: readonly Attribute[], object: JsonObject): JsonObject {
  // By names without their letter case (RFC 7643 §2.1); of two alike the last one counts, as it does in JSON.
  const given = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  const members = attributes
    .filter(({ mutability }) => mutability !== "readOnly")
    .flatMap((attribute) => {
      const input = given.get(attribute.name.toLowerCase()) ?? null;
      const value = readValue(attribute, input, attribute.name) ?? attribute.defaultValue;
      return value === undefined ? [] : [[attribute.name, value] as const];
    });
  return Object.fromEntries(members);
}

function readSchemas(given: Json | undefined, { schema }: ResourceType): string[] {
  if (isUnassigned(given) || given === undefined) throw missingAttribute("schemas");
  if (!Array.isArray(given) || !given.every((urn) => typeof urn === "string")) {
    throw badType("schemas");
  }
  if (!given.some((urn) => urn.toLowerCase() === schema.id.toLowerCase())) {
    throw missingAttribute("schemas");
  }
  return given;
}
