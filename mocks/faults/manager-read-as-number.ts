// A manager reference that reads as a number taken for the person whose id is that number.
import type { Fault } from "../fault.ts";
import { managerIdOf, withManager } from "../manager-reference.ts";
import { replaceRules } from "./replace-part.ts";

export const managerReadAsNumber: Fault = {
  name: "manager-read-as-number",
  breaks: ["INTERACT-manager/never-a-stranger"],
  because: "the guide's numeric trap at its worst: 01999 is somebody else's 1999",
  decorate: replaceRules(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const value = managerIdOf(attributes) ?? "";
      const read = /^\d+$/.test(value)
        ? withManager(attributes, { value: `${Number(value)}` })
        : attributes;
      return resolveManager(read, tables, selfId);
    },
  })),
};
