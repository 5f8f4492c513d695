// A PUT with active false that leaves the person active.
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const putNeverDeactivates: Fault = {
  name: "put-never-deactivates",
  breaks: ["INTERACT-disable/by-put"],
  because: "people are disabled by PATCH alone",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      return current["active"] === true ? { ...retained, active: true } : retained;
    },
  })),
};
