// A PUT that keeps the UID which the person had.
import type { Fault } from "../fault.ts";
import { withMember } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const uidNeverChanges: Fault = {
  name: "uid-never-changes",
  breaks: ["OKTA-link/takes-profile"],
  because: "the UID is taken for immutable, and those who were there before keep theirs",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) =>
      withMember(retain(current, accepted, sent), "externalId", current["externalId"]),
  })),
};
