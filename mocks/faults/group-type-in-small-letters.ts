// Groups whose meta.resourceType is group.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const groupTypeInSmallLetters: Fault = {
  name: "group-type-in-small-letters",
  breaks: ["RFC7644-3.3.1/resource-type"],
  because: "it is the name of the table",
  decorate: replaceRules(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      return isObject(meta) ? { ...others, meta: { ...meta, resourceType: "group" } } : others;
    },
  })),
};
