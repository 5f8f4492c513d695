// A PATCH that fails half-way and keeps what it had done.
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchKeepsWhatSucceeded: Fault = {
  name: "patch-keeps-what-succeeded",
  breaks: ["RFC7644-3.5.2/atomic"],
  because: "every operation is a statement of its own, outside a transaction",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) => {
      const body = isObject(context.body) ? context.body : {};
      const { Operations: operations } = body;
      if (!Array.isArray(operations) || operations.length < 2) return patchUser(context);
      let reply: Reply | undefined;
      for (const operation of operations) {
        reply = await patchUser({ ...context, body: { ...body, Operations: [operation] } });
      }
      return reply ?? patchUser(context);
    },
  })),
};
