// A manager reference that is taken for a person's id, never for a UID.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const managerByIdOnly: Fault = {
  name: "manager-by-id-only",
  breaks: [
    "INTERACT-manager/by-uid",
    "INTERACT-manager/numeric-uid",
    "INTERACT-manager/reads-as-number",
    "INTERACT-manager/not-yet-synced",
    "INTERACT-manager/pushed-again",
  ],
  because: "what RFC 7643 §4.3 says of manager.value, and Okta's directories don't know",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) =>
      tables.people.get(managerIdOf(attributes) ?? "")
        ? resolveManager(attributes, tables, selfId)
        : withManager(attributes, undefined),
  })),
};
