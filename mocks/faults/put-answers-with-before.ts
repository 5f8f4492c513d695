// A PUT that answers with the person of before.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putAnswersWithBefore: Fault = {
  name: "put-answers-with-before",
  breaks: ["RFC7644-3.1/reflects-state"],
  because: "the answer comes from a cache",
  decorate: replaceOperations(({ getUser, replaceUser }) => ({
    replaceUser: async (context) => {
      const before = await getUser({ ...context, headers: {} });
      const reply = await replaceUser(context);
      return { ...reply, ...(before.body === undefined ? {} : { body: before.body }) };
    },
  })),
};
