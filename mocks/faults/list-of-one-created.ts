// A create whose body is a list of one, carried out.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const listOfOneCreated: Fault = {
  name: "list-of-one-created",
  breaks: ["RFC7644-3.12/wrong-structure"],
  because: "the framework unwraps lists",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return createUser(Array.isArray(body) ? { ...context, body: body[0] } : context);
    },
  })),
};
