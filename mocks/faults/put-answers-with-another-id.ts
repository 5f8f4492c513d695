// A PUT that answers with the number of a revision as id.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const putAnswersWithAnotherId: Fault = {
  name: "put-answers-with-another-id",
  breaks: ["RFC7643-3.1/id-stable", "RFC7644-3.1/reflects-state"],
  because: "every change is a row of its own; what is read has the first one",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) =>
      changeBody(await replaceUser(context), (person) => ({
        ...person,
        id: `${textAt(person, "id")}-r2`,
      })),
  })),
};
