// Providers whose lists show a resource more than once.

import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { placeOf, queryOf } from "../../fault-kit/answers.ts";

/** A list shows a user once for each group, and a group once for each member. */
export const listsJoinMemberships: Fault = {
  name: "lists-join-memberships",
  breaks: ["OKTA-lookup/finds-exactly-one", "OKTA-group/found-by-name"],
  clause: {
    "OKTA-lookup/finds-exactly-one": "once, whatever groups the user is in",
    "OKTA-group/found-by-name": "once, whatever members it has",
  },
  because: "a JOIN without DISTINCT",
  transport: (reply, request) => {
    const { filter } = queryOf(request);
    const isLookup = /^LIST/.test(placeOf(request) ?? "") && filter !== undefined;
    if (!isLookup || !isObject(reply.body) || !Array.isArray(reply.body["Resources"])) return reply;
    const joined = reply.body["Resources"].flatMap((each) => {
      const list = isObject(each) ? (each["groups"] ?? each["members"]) : undefined;
      const times = Array.isArray(list) ? Math.max(1, list.length) : 1;
      return Array.from({ length: times }, () => each);
    });
    const totalResults = joined.length;
    return {
      ...reply,
      body: { ...reply.body, totalResults, itemsPerPage: totalResults, Resources: joined },
    };
  },
};

/** The second page of groups shows the first once more. */
export const secondPageOfGroupsIsFirst: Fault = {
  name: "second-page-of-groups-is-first",
  breaks: ["OKTA-import/every-group-once"],
  clause: "on the second page too",
  because: "there were never more than a hundred groups",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { startIndex, filter } = context.query;
      const isSecond = startIndex === "101" && filter === undefined;
      const query = isSecond ? { ...context.query, startIndex: "1" } : context.query;
      return listGroups({ ...context, query });
    },
  })),
};
