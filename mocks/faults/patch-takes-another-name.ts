// A PATCH to a userName that somebody else has, carried out.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchTakesAnotherName: Fault = {
  name: "patch-takes-another-name",
  breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
  because: "uniqueness is checked for whole resources only",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      const rules = { ...context.provider.rules, isUserNameTaken: () => false };
      return patchUser({ ...context, provider: { ...context.provider, rules } });
    },
  })),
};
