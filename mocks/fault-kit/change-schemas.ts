// Changes each schema that /Schemas lists.
import { isObject, type Resource } from "../../src/scim/resource.ts";
import type { Decorate } from "../fault.ts";
import { replaceOperations } from "../replace-part.ts";
import { changeListed } from "./change-listed.ts";

/** @param change makes a copy */
export function changeSchemas(change: (schema: Resource) => Resource): Decorate {
  return replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) => changeListed(await listSchemas(context), change),
  }));
}

/** Changes each attribute of each schema; sub-attributes stay as they are. */
export function changeAttributes(change: (attribute: Resource) => Resource): Decorate {
  return changeSchemas((schema) => {
    const { attributes } = schema;
    if (!Array.isArray(attributes)) return schema;
    return {
      ...schema,
      attributes: attributes.map((each) => (isObject(each) ? change(each) : each)),
    };
  });
}

/** Changes the attributes of one name. */
export function changeAttribute(name: string, change: (attribute: Resource) => Resource): Decorate {
  return changeAttributes((each) => (each["name"] === name ? change(each) : each));
}
