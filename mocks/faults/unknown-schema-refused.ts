// A PUT refused whose schemas name one that nobody knows.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const unknownSchemaRefused: Fault = {
  name: "unknown-schema-refused",
  breaks: ["OKTA-update/unknown-schema"],
  because: "a closed list of URNs, which an administrator's own namespace isn't in",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const schemas = isObject(context.body) ? context.body["schemas"] : undefined;
      const named = Array.isArray(schemas) ? schemas : [];
      const isKnown = (urn: unknown) =>
        typeof urn === "string" && urn.startsWith("urn:ietf:params:scim:schemas:");
      if (named.every(isKnown)) return replaceUser(context);
      throw badRequest("invalidValue", "An unknown schema is named", "schemas");
    },
  })),
};
