// A \u escape in a filter compared as it is written.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const unicodeEscapesNotRead: Fault = {
  name: "unicode-escapes-not-read",
  breaks: ["RFC7644-3.4.2.2/escaped-value"],
  because: "strings cut out of the filter instead of read as JSON",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replaceAll("\\u", "\\\\u")),
  })),
};
