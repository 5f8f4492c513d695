// A PUT refused that names the current version.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const weakEtagsNeverMatch: Fault = {
  name: "weak-etags-never-match",
  breaks: ["RFC7644-3.14/if-match-current"],
  because: "If-Match asks for a strong comparison, and the tags are weak",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      if (context.headers["if-match"]?.startsWith("W/") !== true) return replaceUser(context);
      throw new ScimError({ status: 412, detail: "The resource has changed" });
    },
  })),
};
