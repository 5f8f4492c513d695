// A list of people that insists on a filter, as if nobody would page through a directory.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const listWithoutFilterRefused: Fault = {
  name: "list-without-filter-refused",
  breaks: [
    "OKTA-connect/test-credentials",
    "RFC7644-3.4.2.4/count",
    "RFC7644-3.8/accept-json",
    "RFC7644-3.8/accept-scim-json",
    "RFC7644-3.8/default-format",
    "OKTA-import/page-of-users",
    "OKTA-import/everybody-once",
    "OKTA-spec/01-first-user",
  ],
  because:
    "test of the credentials, import and Okta's own test page without a filter; count and Accept ride on it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (context.query.filter === undefined) {
        throw badRequest("tooMany", "A list of people needs a filter");
      }
      return listUsers(context);
    },
  })),
};
