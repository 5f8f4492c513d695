// A reference to oneself taken for the first person in the directory.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const oneselfIsFirstPerson: Fault = {
  name: "oneself-is-first-person",
  breaks: ["INTERACT-manager/oneself"],
  because: "whoever is nobody reports to the top",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const [first] = tables.people.all();
      return first !== undefined && managerIdOf(attributes) === selfId
        ? withManager(attributes, { value: first.id })
        : resolveManager(attributes, tables, selfId);
    },
  })),
};
