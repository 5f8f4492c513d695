// A create whose manager reads as a number answered with 500.
import type { Fault } from "../fault.ts";
import { managerIdOf } from "../manager-reference.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceRules } from "./replace-part.ts";

export const numericManagerIsServerError: Fault = {
  name: "numeric-manager-is-server-error",
  breaks: ["INTERACT-manager/numeric-is-no-crash"],
  because: "a number too large for the column of ids",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const value = managerIdOf(attributes) ?? "";
      if (!/^\d{9,}$/.test(value)) return resolveManager(attributes, tables, selfId);
      throw new ScimError({ status: 500, detail: `The value ${value} is out of range` });
    },
  })),
};
