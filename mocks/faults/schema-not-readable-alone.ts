// A schema that is found in the list only.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const schemaNotReadableAlone: Fault = {
  name: "schema-not-readable-alone",
  breaks: ["RFC7644-4/one-alone"],
  because: "a router that cuts at the colon",
  decorate: replaceOperations(() => ({
    getSchema: ({ path }) => {
      throw new ScimError({ status: 404, detail: `No Schema has the id ${path.urn}` });
    },
  })),
};
