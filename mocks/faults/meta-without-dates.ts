// People whose meta says nothing of when.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const metaWithoutDates: Fault = {
  name: "meta-without-dates",
  breaks: ["RFC7643-3.1/id-and-meta-assigned"],
  because: "the table has no such columns",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const { meta, ...others } = representPerson(person, tables, baseUrl);
      return isObject(meta)
        ? { ...others, meta: without(meta, "created", "lastModified") }
        : others;
    },
  })),
};
