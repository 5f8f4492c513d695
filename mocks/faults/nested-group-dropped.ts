// Groups that no group can be a member of.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const nestedGroupDropped: Fault = {
  name: "nested-group-dropped",
  breaks: ["RFC7643-4.2/nested-groups"],
  because: "memberships refer to the table of people",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body, provider } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      const members = body["members"].filter(
        (member) =>
          isObject(member) && provider.tables.people.get(textAt(member, "value")) !== undefined,
      );
      return createGroup({ ...context, body: { ...body, members } });
    },
  })),
};
