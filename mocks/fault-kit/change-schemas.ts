// Changes what /Schemas lists, one schema after the other.
import type { Fault } from "../fault.ts";
import type { Resource } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param change makes a copy */
export function changeSchemas(
  change: (schema: Resource) => Resource,
): NonNullable<Fault["decorate"]> {
  return replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) => changeListed(await listSchemas(context), change),
  }));
}

/** The schema with each of its attributes changed; sub-attributes stay as they are. */
export function withAttributes(
  schema: Resource,
  change: (attribute: Resource) => Resource,
): Resource {
  const { attributes } = schema;
  if (!Array.isArray(attributes)) return schema;
  return {
    ...schema,
    attributes: attributes.map((each) => (isObject(each) ? change(each) : each)),
  };
}
