// A group created with 200.
import type { Fault } from "../fault.ts";

export const groupCreateAnswersOk: Fault = {
  name: "group-create-answers-ok",
  breaks: ["RFC7644-3.3/created"],
  because: "Okta goes on after a 200, so it stays",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? { ...reply, status: 200 } : reply,
};
