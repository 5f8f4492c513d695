// A lookup that matches nobody answered with 404.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { errorReply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const noMatchIsNotFound: Fault = {
  name: "no-match-is-not-found",
  breaks: [
    "OKTA-lookup/no-match-is-empty",
    "OKTA-spec/03-fixed-name-absent",
    "OKTA-spec/05-random-name-absent",
    "RFC7644-3.4.2/no-match",
  ],
  because: "each of them looks for nobody, and asks for an empty list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      return isEmpty ? errorReply(404, "No User matches the filter") : reply;
    },
  })),
};
