// A delete of a person answered with 200.
import type { Fault } from "../fault.ts";

export const deleteAnswersOk: Fault = {
  name: "delete-answers-ok",
  breaks: ["RFC7644-3.6/deleted"],
  because: "a framework's default for a handler that returns nothing",
  transport: (reply, { method, path }) =>
    method === "DELETE" && path.startsWith("/Users/") && reply.status === 204
      ? { ...reply, status: 200 }
      : reply,
};
