// A create refused because nobody is the manager whom it names.
import type { Fault } from "../fault.ts";
import { managerIdOf } from "../manager-reference.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceRules } from "./replace-part.ts";

export const unknownManagerRefused: Fault = {
  name: "unknown-manager-refused",
  breaks: ["OKTA-manager/free-string"],
  because: "a foreign key; Okta gives up on a 400, and the person is never created",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      if (managerIdOf(attributes) === managerIdOf(resolved)) return resolved;
      if (managerIdOf(resolved) !== undefined) return resolved;
      throw badRequest("invalidValue", "Nobody is the manager", "manager.value");
    },
  })),
};
