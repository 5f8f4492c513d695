// A person created without user type who has none.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { memberOf } from "../../src/scim/resource.ts";
import { without } from "../attribute-access.ts";
import { replaceEngine } from "./replace-part.ts";

export const userTypeNotDefaulted: Fault = {
  name: "user-type-not-defaulted",
  breaks: ["INTERACT-user-type/default"],
  because: "no value is a value too",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => {
      const accepted = accept(input, type);
      const isGiven = isObject(input) && memberOf(input, "userType") !== undefined;
      return isGiven ? accepted : without(accepted, "userType");
    },
  })),
};
