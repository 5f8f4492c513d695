// A manager reference that is taken for a UID, never for a person's id.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const managerByUidOnly: Fault = {
  name: "manager-by-uid-only",
  breaks: ["INTERACT-manager/by-id", "INTERACT-manager/on-update"],
  because: "the update names its manager by id too",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) =>
      tables.people.get(managerIdOf(attributes) ?? "")
        ? withManager(attributes, undefined)
        : resolveManager(attributes, tables, selfId),
  })),
};
