// A PATCH of somebody who is not there, answered with 204.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const patchOfNobodyAcknowledged: Fault = {
  name: "patch-of-nobody-acknowledged",
  breaks: ["RFC7644-3.12/patch-not-found"],
  because: "an UPDATE of no rows is no error",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) =>
      context.provider.tables.people.get(context.path.id) === undefined
        ? { status: 204, headers: {} }
        : patchUser(context),
  })),
};
