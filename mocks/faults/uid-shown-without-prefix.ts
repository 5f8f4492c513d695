// A UID shown without the prefix that keeps it from reading as a number.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { replaceRules } from "./replace-part.ts";

export const uidShownWithoutPrefix: Fault = {
  name: "uid-shown-without-prefix",
  breaks: ["INTERACT-uid/kept"],
  because: "the HR system has no prefix, and somebody wanted them to look alike",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) => {
      const shown = representPerson(person, tables, baseUrl);
      const [, number] = /^[x_](\d+)$/.exec(textAt(shown, "externalId")) ?? [];
      return number === undefined ? shown : { ...shown, externalId: number };
    },
  })),
};
