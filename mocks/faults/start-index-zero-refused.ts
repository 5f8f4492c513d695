// A startIndex below 1 refused.
import type { Fault } from "../fault.ts";
import { badRequest } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const startIndexZeroRefused: Fault = {
  name: "start-index-zero-refused",
  breaks: ["RFC7644-3.4.2.4/start-index-below-one"],
  because: "a validator that is stricter than the RFC",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      if (Number(context.query.startIndex ?? "1") >= 1) return listUsers(context);
      throw badRequest("invalidValue", "startIndex must be 1 or more");
    },
  })),
};
