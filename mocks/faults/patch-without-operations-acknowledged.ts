// A PATCH without operations, acknowledged.
import type { Fault } from "../fault.ts";
import { isObject, isSame } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchWithoutOperationsAcknowledged: Fault = {
  name: "patch-without-operations-acknowledged",
  breaks: ["RFC7644-3.5.2/without-operations"],
  because: "a loop over nothing does nothing",
  decorate: replaceOperations(({ getUser, patchUser }) => ({
    patchUser: (context) => {
      const operations = isObject(context.body) ? context.body["Operations"] : undefined;
      const isEmpty = operations === undefined || isSame(operations, []);
      return isEmpty ? getUser(context) : patchUser(context);
    },
  })),
};
