// People whose location holds the userName, where nobody is found.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceRules } from "./replace-part.ts";

export const locationByUserName: Fault = {
  name: "location-by-user-name",
  breaks: ["RFC7643-3.1/location-resolves"],
  because: "the URI was never followed",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const { meta, ...others } = representPerson(person, tables, baseUrl);
      if (!isObject(meta)) return others;
      const userName = encodeURIComponent(textAt(person.attributes, "userName"));
      return { ...others, meta: { ...meta, location: `${baseUrl}/Users/${userName}` } };
    },
  })),
};
