// A page of more than fifty people refused, where no filter makes it small.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const largePageRefused: Fault = {
  name: "large-page-refused",
  breaks: ["OKTA-import/page-of-users", "OKTA-import/everybody-once"],
  because: "tooMany is for results, not for what was asked; the import stops at its first page",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { count, filter } = context.query;
      if (filter !== undefined || !(Number(count) > 50)) return listUsers(context);
      throw badRequest("tooMany", "A page has 50 people at most");
    },
  })),
};
