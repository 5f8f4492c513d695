// A page that says it starts at 1 wherever it starts.
import type { Fault } from "../fault.ts";
import { changeBody } from "./change-body.ts";
import { replaceOperations } from "./replace-part.ts";

export const startIndexAlwaysOne: Fault = {
  name: "start-index-always-one",
  breaks: ["RFC7644-3.4.2.4/start-index-shown"],
  because: "a constant in a template",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeBody(await listUsers(context), (page) => ({ ...page, startIndex: 1 })),
  })),
};
