// Members whose $ref leads to a group.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const memberReferencesGroup: Fault = {
  name: "member-references-group",
  breaks: ["RFC7643-4.2/member-value", "RFC7643-2.3.7/reference-resolves"],
  because: "the URI is made of the endpoint that was asked; nobody is found there",
  decorate: replaceRules(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { members, ...others } = representGroup(group, tables, baseUrl);
      if (!Array.isArray(members)) return others;
      const wrong = members.filter(isObject).map((member) => ({
        ...member,
        $ref: `${baseUrl}/Groups/${textAt(member, "value")}`,
      }));
      return { ...others, members: wrong };
    },
  })),
};
