// Refuses certain filters, though nothing is wrong with them.
import type { Decorate } from "../fault.ts";
import { replaceEngine } from "../replace-part.ts";
import { badRequest } from "../../src/scim/scim-error.ts";

/** @param isRefused gets the filter as sent */
export function refuseFilters(isRefused: (text: string) => boolean): Decorate {
  return replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (!isRefused(text)) return parseFilter(text);
      throw badRequest("invalidFilter", `This filter isn't supported: ${text}`);
    },
  }));
}
