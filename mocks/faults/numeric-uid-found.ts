// A manager found by a UID that reads as a number, which the guide says doesn't work.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const numericUidFound: Fault = {
  name: "numeric-uid-found",
  breaks: ["INTERACT-manager/numeric-uid"],
  because: "no defect: a provider without the documented limitation",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const [id] = tables.people.idsByUid(managerIdOf(attributes) ?? "");
      return id === undefined
        ? resolveManager(attributes, tables, selfId)
        : withManager(attributes, { value: id });
    },
  })),
};
