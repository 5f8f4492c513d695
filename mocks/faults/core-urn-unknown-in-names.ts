// An attribute that is named with the core URN before it taken for an unknown one.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const coreUrnUnknownInNames: Fault = {
  name: "core-urn-unknown-in-names",
  breaks: ["RFC7644-3.10/full-names", "RFC7644-3.10/any-case"],
  because: "names are cut at the first dot, which stands in the URN",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes === undefined || !/core:2\.0:user:/i.test(attributes)) return getUser(context);
      return getUser({ ...context, query: { ...context.query, attributes: "id" } });
    },
  })),
};
