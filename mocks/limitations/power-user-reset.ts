// A PUT that leaves userType out makes a Power User an Intranet User (guide L80).
import { replaceRules } from "../replace-part.ts";
import { memberOf, withMember } from "../../src/scim/resource.ts";

export const powerUserReset = replaceRules(({ retain }) => ({
  retain: (current, accepted, sent) => {
    const retained = retain(current, accepted, sent);
    if (memberOf(sent, "userType") !== undefined) return retained;
    return withMember(retained, "userType", accepted["userType"]);
  },
}));
