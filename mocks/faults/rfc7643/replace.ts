// Providers that are wrong about replace: what turns the rows of rfc7643/replace red.

import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { changeBody } from "../kit/change-body.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isSame } from "../../../src/scim/resource.ts";

/** A PUT that answers with the number of a revision as id. */
export const putAnswersWithAnotherId: Fault = {
  name: "put-answers-with-another-id",
  breaks: ["RFC7643-3.1/id-stable", "RFC7644-3.1/reflects-state"],
  because: "every change is a row of its own; what is read has the first one",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) =>
      changeBody(await replaceUser(context), (user) => ({
        ...user,
        id: `${textAt(user, "id")}-r2`,
      })),
  })),
};

/** A PUT that leaves lastModified as it was. */
export const putLeavesLastModified: Fault = {
  name: "put-leaves-last-modified",
  breaks: ["RFC7643-3.1/last-modified-moves"],
  because: "the column is written on create only",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { users } = context.provider.tables;
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      const after = users.get(context.path.id);
      if (before && after) users.put({ ...after, lastModified: before.lastModified });
      return reply;
    },
  })),
};

/** A PUT in which null and an empty list say nothing. */
export const putNullIgnored: Fault = {
  name: "put-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns"],
  because: "whatever is empty is skipped before the update is written",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      putMerge(current, accepted, Object.fromEntries(Object.entries(sent).filter(hasValue))),
  })),
};

function hasValue([, value]: [string, Json]): boolean {
  return value !== null && !isSame(value, []);
}
