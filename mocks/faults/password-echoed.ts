// Answers to a create and a replace that hold the password which was sent.
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject, withMember } from "../../src/scim/resource.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const passwordEchoed: Fault = {
  name: "password-echoed",
  breaks: ["RFC7643-4.1.1/password-never-returned", "RFC7644-3.1/reflects-state"],
  because: "the answer is made from the request instead of what is stored",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: async (context) => withPassword(await createUser(context), context.body),
    replaceUser: async (context) => withPassword(await replaceUser(context), context.body),
  })),
};

function withPassword(reply: Reply, sent: Json | undefined): Reply {
  const password = isObject(sent) ? sent["password"] : undefined;
  if (password === undefined) return reply;
  return changeBody(reply, (person) => withMember(person, "password", password));
}
