// A PATCH of a person answered with the person, but for the id.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchAnswerWithoutId: Fault = {
  name: "patch-answer-without-id",
  breaks: ["RFC7643-3.1/id"],
  because: "the client has it in the path",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (person) => without(person, "id")),
  })),
};
