// An externalId found in other letter case than its own.
import type { Fault } from "../fault.ts";
import { attribute } from "../../src/scim/attribute.ts";
import type { ResourceType } from "../../src/scim/schema.ts";
import { replaceEngine, replaceRules } from "./replace-part.ts";

export const uidFoundInAnyCase: Fault = {
  name: "uid-found-in-any-case",
  breaks: ["RFC7644-3.4.2.2/case-exact"],
  because: "a database whose collation minds no letter case",
  decorate: (provider) => {
    const anyCase = replaceEngine(({ compileFilter }) => ({
      compileFilter: (filter, type) => compileFilter(filter, withLooseUid(type)),
    }));
    // The index finds a UID by its own letter case only.
    const everybody = replaceRules(({ lookup }) => ({
      lookup: (filter, { externalid: _externalid, ...indexes }, coreUrn) =>
        lookup(filter, indexes, coreUrn),
    }));
    return everybody(anyCase(provider));
  },
};

function withLooseUid(type: ResourceType): ResourceType {
  const attributes = [attribute("externalId", "The UID."), ...type.schema.attributes];
  return { ...type, schema: { ...type.schema, attributes } };
}
