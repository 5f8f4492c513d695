// A start date shown as the day before.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceRules } from "./replace-part.ts";

export const startDateADayEarly: Fault = {
  name: "start-date-a-day-early",
  breaks: ["INTERACT-start-date/day-kept"],
  because: "midnight of another time zone",
  decorate: replaceRules(({ representPerson }) => ({
    representPerson: (person, tables, baseUrl) =>
      changeExtension(representPerson(person, tables, baseUrl), INTERACT_USER_URN, (extension) =>
        extension["jobStartDate"] === undefined
          ? extension
          : { ...extension, jobStartDate: dayBefore(textAt(extension, "jobStartDate")) },
      ),
  })),
};

function dayBefore(dateTime: string): string {
  return new Date(Date.parse(dateTime) - 86_400_000).toISOString();
}
