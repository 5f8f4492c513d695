// A start date without a time, taken.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { changeExtension } from "./change-extension.ts";
import { INTERACT_USER_URN } from "../../src/scim/schemas/interact-user.ts";
import { replaceOperations } from "./replace-part.ts";

export const dateWithoutTimeTaken: Fault = {
  name: "date-without-time-taken",
  breaks: ["INTERACT-start-date/needs-time"],
  because: "a day is enough, says the database",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => {
        const { jobStartDate } = extension;
        const isDay = typeof jobStartDate === "string" && /^\d{4}-\d\d-\d\d$/.test(jobStartDate);
        return isDay ? { ...extension, jobStartDate: `${jobStartDate}T00:00:00Z` } : extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};
