// The resource type Group with the endpoint /Group.
import { textAt } from "../attribute-access.ts";
import type { Fault } from "../fault.ts";
import { changeListed } from "./change-listed.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupEndpointMisnamed: Fault = {
  name: "group-endpoint-misnamed",
  breaks: ["RFC7644-4/resource-types"],
  because: "an endpoint made from the name, without its s",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => ({
        ...type,
        endpoint: `/${textAt(type, "name")}`,
      })),
  })),
};
