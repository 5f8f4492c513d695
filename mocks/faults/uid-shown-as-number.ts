// A UID shown without the zero that it begins with.
import type { Fault } from "../fault.ts";
import { textAt } from "../attribute-access.ts";
import { replaceRules } from "./replace-part.ts";

export const uidShownAsNumber: Fault = {
  name: "uid-shown-as-number",
  breaks: ["INTERACT-uid/numeric-taken"],
  because: "a spreadsheet on the way",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const shown = representPerson(person, tables, baseUrl);
      const [, number] = /^0(97\d+)$/.exec(textAt(shown, "externalId")) ?? [];
      return number === undefined ? shown : { ...shown, externalId: number };
    },
  })),
};
