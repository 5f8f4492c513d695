// A PUT that leaves the organization of the enterprise extension as it was.
import type { Fault } from "../fault.ts";
import { isObject, withMember } from "../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../src/scim/schemas/enterprise-user.ts";
import { changeExtension } from "./change-extension.ts";
import { replaceRules } from "./replace-part.ts";

export const putIgnoresOrganization: Fault = {
  name: "put-ignores-organization",
  breaks: ["OKTA-extension/updated"],
  because: "a company is chosen once, when the person is created",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const before = current[ENTERPRISE_USER_URN];
      const organization = isObject(before) ? before["organization"] : undefined;
      return changeExtension(retain(current, accepted, sent), ENTERPRISE_USER_URN, (enterprise) =>
        withMember(enterprise, "organization", organization),
      );
    },
  })),
};
