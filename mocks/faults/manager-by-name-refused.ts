// A manager given by displayName alone refused.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../src/scim/schemas/enterprise-user.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceEngine } from "./replace-part.ts";

export const managerByNameRefused: Fault = {
  name: "manager-by-name-refused",
  breaks: ["OKTA-manager/display-name-only"],
  because: "value is read before anybody has asked whether it is there",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const enterprise = isObject(input) ? input[ENTERPRISE_USER_URN] : undefined;
      const manager = isObject(enterprise) ? enterprise["manager"] : undefined;
      if (isObject(manager) && manager["value"] === undefined) {
        throw badRequest("invalidValue", "Missing attribute manager.value", "manager.value");
      }
      return accept(input, type);
    },
  })),
};
