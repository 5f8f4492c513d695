// A PUT without title that takes the title away.
import type { Fault } from "../fault.ts";
import { memberOf, withMember } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const putClearsTitleLeftOut: Fault = {
  name: "put-clears-title-left-out",
  breaks: ["INTERACT-blank/put-keeps"],
  because: "a replace to the letter of RFC 7644 §3.5.1, which Okta never asks for",
  decorate: replaceRules(({ retain }) => ({
    retain: (current, accepted, sent) => {
      const retained = retain(current, accepted, sent);
      const isLeftOut = memberOf(sent, "title") === undefined;
      return isLeftOut ? withMember(retained, "title", undefined) : retained;
    },
  })),
};
