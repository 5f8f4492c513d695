// A PUT that leaves userType out makes a Power User an Intranet User (guide L80).
import { replaceBehaviour } from "../replace-part.ts";
import { memberOf, withMember } from "../../src/scim/resource.ts";

export const powerUserReset = replaceBehaviour(({ putMerge }) => ({
  putMerge: (current, accepted, sent) => {
    const merged = putMerge(current, accepted, sent);
    if (memberOf(sent, "userType") !== undefined) return merged;
    return withMember(merged, "userType", accepted["userType"]);
  },
}));
