// A PUT that answers without an ETag.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const putAnswersWithoutEtag: Fault = {
  name: "put-answers-without-etag",
  breaks: ["RFC7644-3.14/etag-header"],
  because: "the header is written by the function that reads",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const headers = Object.entries(reply.headers).filter(([name]) => name !== "etag");
      return { ...reply, headers: Object.fromEntries(headers) };
    },
  })),
};
