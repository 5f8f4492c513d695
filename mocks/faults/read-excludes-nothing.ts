// A read of one person whose excludedAttributes nobody heeds.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const readExcludesNothing: Fault = {
  name: "read-excludes-nothing",
  breaks: ["RFC7644-3.9/excluded-attributes"],
  because: "one of two parameters was built",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { excludedAttributes: _excludedAttributes, ...query } = context.query;
      return getUser({ ...context, query });
    },
  })),
};
