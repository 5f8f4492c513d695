// A group that shows a member twice who was added twice.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";
import { memberIds, rereadGroupPatch } from "./reread-group-patch.ts";

export const groupShowsMemberTwice: Fault = {
  name: "group-shows-member-twice",
  breaks: ["OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"],
  because: "the membership table has no constraint, and the answer is a join",
  decorate: (provider) => {
    const twice = new Set<string>();
    const remember = rereadGroupPatch((sent, group) => {
      const present = memberIds(group["members"]);
      const added = sent.filter(({ op }) => op === "add").flatMap(({ value }) => memberIds(value));
      for (const id of added.filter((each) => present.includes(each))) twice.add(id);
      return sent;
    });
    const show = replaceRules(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const members = Array.isArray(shown["members"]) ? shown["members"] : [];
        const doubled = members.filter(isObject).filter((each) => twice.has(textAt(each, "value")));
        return { ...shown, members: [...members, ...doubled] };
      },
    }));
    return show(remember(provider));
  },
};
