// A PUT without a userName, carried out.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const putWithoutUserNameTaken: Fault = {
  name: "put-without-user-name-taken",
  breaks: ["RFC7644-3.5.1/without-required"],
  because: "PUT is treated as PATCH",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const { body, path, provider } = context;
      const userName = provider.tables.people.get(path.id)?.attributes["userName"] ?? null;
      return replaceUser(isObject(body) ? { ...context, body: { userName, ...body } } : context);
    },
  })),
};
