// A PUT that keeps the userName which the person had.
import type { Fault } from "../fault.ts";
import { withMember } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const userNameNeverChanges: Fault = {
  name: "user-name-never-changes",
  breaks: ["OKTA-update/user-name"],
  because: "the login name is the key of another table; whoever marries is created a second time",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) =>
      withMember(retain(current, accepted, sent), "userName", current["userName"]),
  })),
};
