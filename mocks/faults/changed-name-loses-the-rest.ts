// A PUT that changes the given name, and takes the rest of the name away.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const changedNameLosesTheRest: Fault = {
  name: "changed-name-loses-the-rest",
  breaks: ["OKTA-update/kept"],
  because: "what changed is found out by comparison, and the complex attribute is replaced by it",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      const before = isObject(current["name"]) ? current["name"]["givenName"] : undefined;
      const givenName = isObject(retained["name"]) ? retained["name"]["givenName"] : undefined;
      if (givenName === undefined || givenName === before) return retained;
      return { ...retained, name: { givenName } };
    },
  })),
};
