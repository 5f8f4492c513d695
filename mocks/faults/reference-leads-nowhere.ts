// References to people below a path that nobody serves.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const referenceLeadsNowhere: Fault = {
  name: "reference-leads-nowhere",
  breaks: ["RFC7643-2.3.7/reference-resolves", "RFC7643-4.2/member-value"],
  because: "links of the website in the place of those of the API",
  decorate: replaceRules(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      const { members } = shown;
      if (!Array.isArray(members)) return shown;
      const moved = members.map((member) =>
        isObject(member)
          ? { ...member, $ref: `${baseUrl}/People/${textAt(member, "value")}` }
          : member,
      );
      return { ...shown, members: moved };
    },
  })),
};
