// A create that takes whatever text for a boolean.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const createReadsAnyTextAsTrue: Fault = {
  name: "create-reads-any-text-as-true",
  breaks: ["RFC7644-3.12/wrong-type", "INTERACT-errors/type-refused"],
  because: "a text that is not empty is true",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return isObject(body) && typeof body["active"] === "string"
        ? createUser({ ...context, body: { ...body, active: true } })
        : createUser(context);
    },
  })),
};
