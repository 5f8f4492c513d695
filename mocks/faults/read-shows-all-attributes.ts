// A read of one person whose attributes nobody heeds.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const readShowsAllAttributes: Fault = {
  name: "read-shows-all-attributes",
  breaks: [
    "RFC7644-3.9/attributes",
    "RFC7644-3.9/sub-attribute",
    "RFC7644-3.10/full-names",
    "RFC7644-3.10/any-case",
  ],
  because: "lists are thought of, single resources are not; how names are written is seen there",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes: _attributes, ...query } = context.query;
      return getUser({ ...context, query });
    },
  })),
};
