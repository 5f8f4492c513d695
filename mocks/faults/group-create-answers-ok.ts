// A group created with 200.
import type { Fault } from "../fault.ts";

export const groupCreateAnswersOk: Fault = {
  name: "group-create-answers-ok",
  breaks: ["RFC7644-3.3/created", "OKTA-group/created"],
  because:
    "Okta goes on after a 200; the suites arrange groups with a 201, and know nothing of the rest",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? { ...reply, status: 200 } : reply,
};
