// A displayName that is overwritten by name.formatted.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceEngine } from "./replace-part.ts";

export const displayNameFromFormatted: Fault = {
  name: "display-name-from-formatted",
  breaks: ["OKTA-update/stale-formatted"],
  because: "the one is taken for the newer form of the other",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const accepted = accept(input, type);
      const { name } = accepted;
      const formatted = isObject(name) ? name["formatted"] : undefined;
      return formatted === undefined ? accepted : { ...accepted, displayName: formatted };
    },
  })),
};
