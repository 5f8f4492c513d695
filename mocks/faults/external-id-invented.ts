// People who were given no externalId, and have one.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const externalIdInvented: Fault = {
  name: "external-id-invented",
  breaks: ["RFC7643-3.1/external-id-not-invented"],
  because: "the column is NOT NULL, so it is filled with the id",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => ({
      externalId: `x${person.id}`,
      ...representPerson(person, tables, baseUrl),
    }),
  })),
};
