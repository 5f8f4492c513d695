// A create of a group that takes the first of its members.
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupCreateKeepsFirstMember: Fault = {
  name: "group-create-keeps-first-member",
  breaks: ["OKTA-group/members-shown"],
  because: "Okta adds them once more, so nobody notices",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      return createGroup({ ...context, body: { ...body, members: body["members"].slice(0, 1) } });
    },
  })),
};
