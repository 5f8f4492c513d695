// A user type that is given once and never changes.
import type { Fault } from "../fault.ts";
import { withMember } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const userTypeNeverChanges: Fault = {
  name: "user-type-never-changes",
  breaks: ["INTERACT-user-type/updated"],
  because: "permissions are given elsewhere",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) =>
      withMember(retain(current, accepted, sent), "userType", current["userType"]),
  })),
};
