// A manager reference that is a JSON number, taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { enterpriseUserUrn } from "../manager-reference.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceOperations } from "./replace-part.ts";

export const managerNumberTaken: Fault = {
  name: "manager-number-taken",
  breaks: ["INTERACT-manager/number-refused"],
  because: "whatever comes is turned into text",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, enterpriseUserUrn, (extension) => {
        const { manager } = extension;
        return isObject(manager) && typeof manager["value"] === "number"
          ? { ...extension, manager: { value: String(manager["value"]) } }
          : extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};
