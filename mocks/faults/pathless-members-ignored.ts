// A replace without a path whose members are passed over.
import { without } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { rereadGroupPatch } from "./reread-group-patch.ts";

export const pathlessMembersIgnored: Fault = {
  name: "pathless-members-ignored",
  breaks: ["OKTA-group/push-now-pathless"],
  because: "only the name is read out of a value without a path",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "members") } : operation;
    }),
  ),
};
