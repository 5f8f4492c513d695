// A filter decoded once more after the URL was.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const filterDecodedTwice: Fault = {
  name: "filter-decoded-twice",
  breaks: ["OKTA-lookup/no-double-decoding"],
  because: "the framework decodes the query, and the filter's parser doesn't know",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(decodeURIComponent(text)),
  })),
};
