// Groups whose dates have a space for the T.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const datesWithASpace: Fault = {
  name: "dates-with-a-space",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  because:
    "they are shown as the database writes them; a dateTime of another form is of another type too",
  decorate: replaceRules(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      if (!isObject(meta)) return others;
      return { ...others, meta: { ...meta, created: group.created.replace("T", " ") } };
    },
  })),
};
