// Faulty providers for the rows of okta/manager.

import { isObject } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import type { Fault } from "../../fault.ts";
import { managerIdOf } from "../../manager-reference.ts";
import { replaceBehaviour, replaceEngine } from "../../replace-part.ts";

/** A manager named by displayName only, refused. */
export const managerByNameRefused: Fault = {
  name: "manager-by-name-refused",
  breaks: ["OKTA-manager/display-name-only"],
  because: "the code reads value without checking that it exists",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const enterprise = isObject(input) ? input[ENTERPRISE_USER_URN] : undefined;
      const manager = isObject(enterprise) ? enterprise["manager"] : undefined;
      if (isObject(manager) && manager["value"] === undefined) {
        throw badRequest("invalidValue", "Missing attribute manager.value", "manager.value");
      }
      return validateResource(input, type);
    },
  })),
};

/** A create that is refused because its manager is unknown. */
export const unknownManagerRefused: Fault = {
  name: "unknown-manager-refused",
  breaks: ["OKTA-manager/free-string"],
  because: "a foreign key fails; Okta gives up after a 400, and the user is never created",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      if (managerIdOf(attributes) === managerIdOf(resolved)) return resolved;
      if (managerIdOf(resolved) !== undefined) return resolved;
      throw badRequest("invalidValue", "Nobody is the manager", "manager.value");
    },
  })),
};
