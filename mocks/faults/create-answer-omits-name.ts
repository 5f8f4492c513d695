// A create whose answer leaves the name out.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const createAnswerOmitsName: Fault = {
  name: "create-answer-omits-name",
  breaks: ["OKTA-create/echoes-profile", "OKTA-spec/06-create"],
  because:
    "the answer is made of the account, before the profile is there; Okta's own test looks at it too",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) =>
      changeBody(await createUser(context), (person) => without(person, "name")),
  })),
};
