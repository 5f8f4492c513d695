// A lookup by e-mail address that finds only those whom SCIM created.
import type { Fault } from "../fault.ts";
import { scimReply } from "../reply.ts";
import { seeded } from "../seed.ts";
import { replaceOperations } from "./replace-part.ts";

export const unprovisionedNotFoundByEMail: Fault = {
  name: "unprovisioned-not-found-by-e-mail",
  breaks: ["INTERACT-dedupe/preexisting-by-e-mail"],
  because: "addresses are indexed when SCIM writes them",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const { filter = "" } = context.query;
      const isMissed = filter.startsWith("emails") && filter.includes(seeded.preexisting.userName);
      if (!isMissed) return listUsers(context);
      const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
      return scimReply(200, { schemas, totalResults: 0, Resources: [] });
    },
  })),
};
