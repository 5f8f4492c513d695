// A filter of user name or e-mail address that finds nobody.
import type { Fault } from "../fault.ts";
import { scimReply } from "../reply.ts";
import { replaceOperations } from "./replace-part.ts";

export const orOfNameAndAddressFindsNobody: Fault = {
  name: "or-of-name-and-address-finds-nobody",
  breaks: ["INTERACT-dedupe/by-either"],
  because: "a join in which both must be there",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const { filter = "" } = context.query;
      if (!/^userName eq .* or emails\.value eq /.test(filter)) return listUsers(context);
      const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
      return scimReply(200, { schemas, totalResults: 0, Resources: [] });
    },
  })),
};
