// Providers whose lists show a resource once for each row that it is joined with.

import type { Fault } from "../../fault.ts";
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
