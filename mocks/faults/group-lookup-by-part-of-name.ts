// A lookup of a group that finds every group whose name holds the one that is sought.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const groupLookupByPartOfName: Fault = {
  name: "group-lookup-by-part-of-name",
  breaks: ["OKTA-group/found-by-name"],
  because: "the filter is handed to the search that the intranet's pages use",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^displayName eq /, "displayName co ")),
  })),
};
