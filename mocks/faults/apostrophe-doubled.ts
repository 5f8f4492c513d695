// An apostrophe in a filter's value doubled, as in a text that is pasted into SQL.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const apostropheDoubled: Fault = {
  name: "apostrophe-doubled",
  breaks: ["OKTA-lookup/apostrophe-in-name"],
  because: "escaped by hand, then bound as a parameter",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("'", "''")),
  })),
};
