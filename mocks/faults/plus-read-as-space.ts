// A plus sign in a filter's value read as a space, though it came percent-encoded.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const plusReadAsSpace: Fault = {
  name: "plus-read-as-space",
  breaks: ["OKTA-lookup/plus-in-name"],
  because: "the query is decoded twice, by the framework and by the filter's parser",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("+", " ")),
  })),
};
