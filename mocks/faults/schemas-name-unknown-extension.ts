// People whose schemas name an extension that /ResourceTypes does not.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const schemasNameUnknownExtension: Fault = {
  name: "schemas-name-unknown-extension",
  breaks: ["RFC7643-3/schemas-of-resource-type"],
  because: "a custom extension that discovery was not told of",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const { schemas, ...others } = representPerson(person, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return {
        schemas: [...urns, "urn:ietf:params:scim:schemas:extension:acme:2.0:User"],
        ...others,
      };
    },
  })),
};
