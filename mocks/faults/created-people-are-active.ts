// A create with active false that makes an active person.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const createdPeopleAreActive: Fault = {
  name: "created-people-are-active",
  breaks: ["INTERACT-disable/created-inactive"],
  because: "nobody is created to be inactive",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return createUser(isObject(body) ? { ...context, body: { ...body, active: true } } : context);
    },
  })),
};
