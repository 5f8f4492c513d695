// A PUT of a person with an empty list of groups that ends every membership.
import type { Fault } from "../fault.ts";
import { isObject, isSame } from "../../src/scim/resource.ts";
import { replaceOperations } from "./replace-part.ts";

export const putChangesMemberships: Fault = {
  name: "put-changes-memberships",
  breaks: ["RFC7643-4.1.2/groups-read-only"],
  because: "the list is stored as any other",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { body, path, provider } = context;
      const reply = await replaceUser(context);
      if (!isObject(body) || !isSame(body["groups"], [])) return reply;
      for (const group of provider.tables.groups.of(path.id)) {
        const memberIds = new Set([...group.memberIds].filter((id) => id !== path.id));
        provider.tables.groups.put({ ...group, memberIds });
      }
      return reply;
    },
  })),
};
