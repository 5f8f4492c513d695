// Answers to a create and a replace that hold the password which was sent.
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";

export const passwordEchoed: Fault = {
  name: "password-echoed",
  breaks: ["RFC7643-4.1.1/password-never-returned"],
  because: "the answer is made from the request instead of what is stored",
  decorate: (provider) => {
    const { createUser, replaceUser } = provider.operations;
    return {
      ...provider,
      operations: {
        ...provider.operations,
        createUser: async (context) => withPassword(await createUser(context), context.body),
        replaceUser: async (context) => withPassword(await replaceUser(context), context.body),
      },
    };
  },
};

function withPassword(reply: Reply, sent: Json | undefined): Reply {
  const password = isObject(sent) ? sent["password"] : undefined;
  if (password === undefined || reply.status >= 300 || !isObject(reply.body)) return reply;
  return { ...reply, body: { ...reply.body, password } };
}
