// A PUT that changes nothing, refused.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { isSame } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const unchangedPutRefused: Fault = {
  name: "unchanged-put-refused",
  breaks: [
    "OKTA-empty/accepted",
    "RFC7644-3.1/read-modify-write",
    "RFC7644-3.5.1/read-only-ignored",
    "INTERACT-active/put-again",
  ],
  because:
    "no row was affected, so something must be wrong; what is read-only changes nothing either",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { people } = context.provider.tables;
      const before = people.get(context.path.id);
      const reply = await replaceUser(context);
      return before !== undefined && isSame(people.get(before.id)?.attributes, before.attributes)
        ? errorReply(409, "Nothing was changed")
        : reply;
    },
  })),
};
