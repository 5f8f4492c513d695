// A PUT with active true that leaves the person inactive.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putNeverActivates: Fault = {
  name: "put-never-activates",
  breaks: ["INTERACT-active/forced-by-put"],
  because: "whoever was disabled by hand stays so",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      return current["active"] === false ? { ...retained, active: false } : retained;
    },
  })),
};
