// A person read with 203.
import type { Fault } from "../fault.ts";

export const readAnswersNonAuthoritative: Fault = {
  name: "read-answers-non-authoritative",
  breaks: ["RFC7644-3.4.1/retrieved"],
  because: "a gateway that rewrites bodies and says so",
  transport: (reply, { method, path }) =>
    reply.status === 200 && method === "GET" && path.startsWith("/Users/")
      ? { ...reply, status: 203 }
      : reply,
};
