// A manager who is given once and never changes.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const managerNeverChanges: Fault = {
  name: "manager-never-changes",
  breaks: ["INTERACT-manager/on-update", "INTERACT-manager/removed"],
  because: "references are resolved when a person is created, and not again",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const first = managerIdOf(tables.people.get(selfId)?.attributes ?? {});
      return first === undefined
        ? resolveManager(attributes, tables, selfId)
        : withManager(attributes, { value: first });
    },
  })),
};
