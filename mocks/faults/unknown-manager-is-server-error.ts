// A manager whom nobody knows answered with 500.
import type { Fault } from "../fault.ts";
import { managerIdOf } from "../manager-reference.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceRules } from "./replace-part.ts";

export const unknownManagerIsServerError: Fault = {
  name: "unknown-manager-is-server-error",
  breaks: ["INTERACT-manager/unknown-is-no-crash", "OKTA-manager/free-string"],
  because: "managers come after those who report to them in most pushes",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      if (managerIdOf(attributes) === undefined || managerIdOf(resolved) !== undefined) {
        return resolved;
      }
      throw new ScimError({ status: 500, detail: "Object reference not set to an instance" });
    },
  })),
};
