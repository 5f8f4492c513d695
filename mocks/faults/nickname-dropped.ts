// A nickname that is accepted and dropped.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const nicknameDropped: Fault = {
  name: "nickname-dropped",
  breaks: ["OKTA-profile/simple-attributes"],
  because: "the schema knows the attribute, the table has no column for it",
  decorate: replaceEngine(({ accept }) => ({
    accept: (input, type) => without(accept(input, type), "nickName"),
  })),
};
