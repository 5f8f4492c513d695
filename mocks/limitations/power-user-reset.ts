// A PUT that leaves userType out makes a Power User an Intranet User (guide L80).
import { replaceBehaviour } from "../replace-part.ts";
import { memberOf, withMember } from "../../src/scim/resource.ts";

export const powerUserReset = replaceBehaviour(({ putMerge }) => ({
  putMerge: (current, accepted, sent) => {
    const retained = putMerge(current, accepted, sent);
    if (memberOf(sent, "userType") !== undefined) return retained;
    return withMember(retained, "userType", accepted["userType"]);
  },
}));
