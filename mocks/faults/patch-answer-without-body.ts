// A PATCH answered with 200 and nothing.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";

export const patchAnswerWithoutBody: Fault = {
  name: "patch-answer-without-body",
  breaks: ["RFC7644-3.5.2/patched"],
  because: "what is meant is 204",
  transport: (reply, { method }) =>
    method === "PATCH" && reply.status === 200 ? dropBody(reply) : reply,
};
