// A manager who is attached when a person is created, or never.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const managerOnCreateOnly: Fault = {
  name: "manager-on-create-only",
  breaks: ["INTERACT-manager/not-yet-synced", "INTERACT-manager/pushed-again"],
  because: "references are resolved when a person is created, and not again",
  decorate: replaceRules(({ retain }) => ({
    awaitManager: () => undefined,
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      return managerIdOf(current) === undefined ? withManager(retained, undefined) : retained;
    },
  })),
};
