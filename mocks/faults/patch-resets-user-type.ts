// A PATCH that takes away what makes a Power User.
import type { Fault } from "../fault.ts";
import { afterPatch } from "./after-patch.ts";

export const patchResetsUserType: Fault = {
  name: "patch-resets-user-type",
  breaks: ["INTERACT-user-type/lost-by-patch"],
  because: "every write starts from the default",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.attributes["userType"] !== "Power User") return;
    const attributes = { ...after.attributes, userType: "Intranet User" };
    tables.people.put({ ...after, attributes });
  }),
};
