// A manager shown without $ref.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../src/scim/schemas/enterprise-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceRules } from "./replace-part.ts";

export const managerWithoutReference: Fault = {
  name: "manager-without-reference",
  breaks: ["RFC7643-4.3/manager-ref"],
  because: "nobody asked for it",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) =>
      changeExtension(
        representPerson(person, tables, baseUrl),
        ENTERPRISE_USER_URN,
        ({ manager, ...others }) =>
          isObject(manager) ? { ...others, manager: without(manager, "$ref") } : others,
      ),
  })),
};
