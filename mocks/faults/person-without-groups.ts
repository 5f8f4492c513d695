// People who never show which groups they are in.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const personWithoutGroups: Fault = {
  name: "person-without-groups",
  breaks: ["OKTA-group/seen-from-the-person"],
  because: "membership is kept on the group's side only",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) =>
      without(representPerson(person, tables, baseUrl), "groups"),
  })),
};
