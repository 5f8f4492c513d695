// A PUT to a userName that somebody else has, carried out.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putTakesAnotherName: Fault = {
  name: "put-takes-another-name",
  breaks: ["RFC7643-4.1.1/user-name-unique-on-replace", "RFC7644-3.12/update-uniqueness"],
  because: "uniqueness is checked on create only; a refusal that does not come has no scimType",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const rules = { ...context.provider.rules, isUserNameTaken: () => false };
      return replaceUser({ ...context, provider: { ...context.provider, rules } });
    },
  })),
};
