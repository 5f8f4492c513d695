// People whose schemas name the core schema alone, whatever extensions they have.
import type { Fault } from "../fault.ts";
import { USER_URN } from "../../src/scim/schemas/user.ts";
import { replaceRules } from "./replace-part.ts";

export const schemasNameCoreOnly: Fault = {
  name: "schemas-name-core-only",
  breaks: ["RFC7643-3.3/extension-in-schemas"],
  because: "schemas is a constant",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => ({
      ...representPerson(person, tables, baseUrl),
      schemas: [USER_URN],
    }),
  })),
};
