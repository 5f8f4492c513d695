// A filter of schemas and resource types passed over.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const discoveryFilterIgnored: Fault = {
  name: "discovery-filter-ignored",
  breaks: ["RFC7644-4/filter-refused"],
  because: "a parameter that nobody read",
  decorate: replaceOperations(({ listSchemas, listResourceTypes }) => ({
    listSchemas: (context) => listSchemas({ ...context, query: {} }),
    listResourceTypes: (context) => listResourceTypes({ ...context, query: {} }),
  })),
};
