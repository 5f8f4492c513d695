// Lists in which lastModified is a number of milliseconds.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const listShowsDatesAsNumbers: Fault = {
  name: "list-shows-dates-as-numbers",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  because: "a serialiser's default",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (person) => {
        const { meta } = person;
        if (!isObject(meta)) return person;
        const lastModified = Date.parse(textAt(meta, "lastModified"));
        return { ...person, meta: { ...meta, lastModified } };
      }),
  })),
};
