// A lookup of a group that matches none answered with 404.
import type { Fault } from "../fault.ts";
import { errorReply } from "../reply.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupLookupWithoutMatchIsNotFound: Fault = {
  name: "group-lookup-without-match-is-not-found",
  breaks: ["OKTA-group/no-match-is-empty"],
  because: "nothing found is taken for nothing there",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      const reply = await listGroups(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      const isLookup = context.query.filter !== undefined;
      return isEmpty && isLookup ? errorReply(404, "No Group matches the filter") : reply;
    },
  })),
};
