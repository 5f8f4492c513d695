// A PUT in which null and an empty list say nothing.
import type { Fault } from "../fault.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isSame } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const putNullIgnored: Fault = {
  name: "put-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns"],
  because: "whatever is empty is skipped before the update is written",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) =>
      retain(current, accepted, Object.fromEntries(Object.entries(sent).filter(hasValue))),
  })),
};

function hasValue([, value]: [string, Json]): boolean {
  return value !== null && !isSame(value, []);
}
