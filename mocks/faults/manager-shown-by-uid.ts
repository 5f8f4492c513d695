// A manager shown by UID instead of id.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../src/scim/schemas/enterprise-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceRules } from "./replace-part.ts";

export const managerShownByUid: Fault = {
  name: "manager-shown-by-uid",
  breaks: ["RFC7643-4.3/manager-value"],
  because: "what Okta sends is shown as it would be sent",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) =>
      changeExtension(
        representPerson(person, tables, baseUrl),
        ENTERPRISE_USER_URN,
        ({ manager, ...others }) => {
          if (!isObject(manager)) return others;
          const uid = tables.people.get(textAt(manager, "value"))?.attributes["externalId"];
          return { ...others, manager: { ...manager, value: uid ?? null } };
        },
      ),
  })),
};
