// A manager whom nobody knows replaced by whoever came first.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const unknownManagerIsFirstPerson: Fault = {
  name: "unknown-manager-is-first-person",
  breaks: [
    "INTERACT-manager/unknown-attaches-nobody",
    "INTERACT-manager/oneself",
    "INTERACT-manager/not-yet-synced",
  ],
  because:
    "a default for a column that may not be null; whom a reference doesn't find is unknown too",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      const [first] = tables.people.all();
      const isKnown = managerIdOf(attributes) === undefined || managerIdOf(resolved) !== undefined;
      return isKnown || !first ? resolved : withManager(resolved, { value: first.id });
    },
  })),
};
