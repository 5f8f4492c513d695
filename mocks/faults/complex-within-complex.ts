// A sub-attribute in /Schemas that has sub-attributes.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const complexWithinComplex: Fault = {
  name: "complex-within-complex",
  breaks: ["RFC7643-2.3.8/complex-in-complex"],
  because: "documents within documents",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) => {
      const { subAttributes } = attribute;
      if (!Array.isArray(subAttributes)) return attribute;
      const [first] = subAttributes;
      if (!isObject(first)) return attribute;
      const nested = { ...first, name: "parts", type: "complex", subAttributes: [first] };
      return { ...attribute, subAttributes: [...subAttributes, nested] };
    }),
  ),
};
