// A group created with 201 and nothing.
import type { Fault } from "../fault.ts";
import { dropBody } from "./drop-body.ts";

export const groupCreateWithoutBody: Fault = {
  name: "group-create-without-body",
  breaks: ["RFC7644-3.3/representation", "OKTA-group/created"],
  because: "the Location header is thought to be enough; without an id Okta can't push a member",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? dropBody(reply) : reply,
};
