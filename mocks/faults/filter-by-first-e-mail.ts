// A filter of e-mail addresses that looks at the first one only.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const filterByFirstEMail: Fault = {
  name: "filter-by-first-e-mail",
  breaks: ["RFC7644-3.4.2.2/any-value", "RFC7644-3.4.2.2/value-filter"],
  because: "one column for one address; brackets and dots look for the second",
  decorate: replaceEngine(({ compileFilter }) => ({
    compileFilter: (filter, type) => {
      const isMatch = compileFilter(filter, type);
      return (resource) => {
        const { emails } = resource;
        return isMatch(
          Array.isArray(emails) ? { ...resource, emails: emails.slice(0, 1) } : resource,
        );
      };
    },
  })),
};
