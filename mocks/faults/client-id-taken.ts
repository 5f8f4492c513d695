// A create that gives the person the id which the client sent.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const clientIdTaken: Fault = {
  name: "client-id-taken",
  breaks: ["RFC7644-3.3/read-only-ignored"],
  because: "the body is bound to the stored record member by member",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (typeof id !== "string") return createUser(context);
      return createUser({ ...context, provider: { ...context.provider, nextId: () => id } });
    },
  })),
};
