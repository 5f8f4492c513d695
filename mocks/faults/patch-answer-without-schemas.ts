// A PATCH of a person answered with the person, but for schemas.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchAnswerWithoutSchemas: Fault = {
  name: "patch-answer-without-schemas",
  breaks: ["RFC7643-3/schemas"],
  because: "each operation writes its answer by itself, and this one forgot",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (person) => without(person, "schemas")),
  })),
};
