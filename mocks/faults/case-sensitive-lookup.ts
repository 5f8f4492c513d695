// A userName filter that minds letter case, so that a lookup misses the person it is about.
import type { Fault } from "../fault.ts";
import type { ResourceType } from "../../src/scim/schema.ts";
import { replaceEngine } from "./replace-part.ts";

export const caseSensitiveLookup: Fault = {
  name: "case-sensitive-lookup",
  breaks: ["OKTA-lookup/any-letter-case", "RFC7644-3.4.2.2/case-insensitive"],
  because: "SCIMMY compares every string that way",
  decorate: replaceEngine(({ compileFilter }) => ({
    compileFilter: (filter, type) => compileFilter(filter, withExactUserName(type)),
  })),
};

function withExactUserName(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes.map((attribute) =>
    attribute.name === "userName" ? { ...attribute, caseExact: true } : attribute,
  );
  return { ...type, schema: { ...type.schema, attributes } };
}
