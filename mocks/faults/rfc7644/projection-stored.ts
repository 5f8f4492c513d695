// Providers that store what an answer is to show.

import { without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A PUT of a user that loses what its answer leaves out. */
export const excludedAttributesAreLost: Fault = {
  name: "excluded-attributes-are-lost",
  breaks: ["RFC7644-3.9/on-write"],
  clause: "must not be lost",
  because: "the projection is made on the object that is stored",
  decorate: replaceOperations(({ replaceUser }, { tables: { users } }) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const user = users.get(context.path.id);
      const { excludedAttributes: left } = context.query;
      if (reply.status !== 200 || user === undefined || left === undefined) return reply;
      users.put({ ...user, attributes: without(user.attributes, ...left.split(",")) });
      return reply;
    },
  })),
};
