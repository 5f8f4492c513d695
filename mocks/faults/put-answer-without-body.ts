// A PUT answered with 200 and nothing.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";

export const putAnswerWithoutBody: Fault = {
  name: "put-answer-without-body",
  breaks: ["RFC7644-3.5.1/replaced", "RFC7644-3.9/on-write"],
  because: "Okta reads the status only, so it stays",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? dropBody(reply) : reply,
};
