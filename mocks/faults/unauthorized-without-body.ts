// A 401 whose body is empty.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";

export const unauthorizedWithoutBody: Fault = {
  name: "unauthorized-without-body",
  breaks: ["RFC7644-3.12/error-body", "OKTA-spec/11-wrong-token"],
  because: "the token is checked in front of whatever knows SCIM",
  transport: (reply) => (reply.status === 401 ? dropBody(reply) : reply),
};
