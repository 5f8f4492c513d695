// Groups that can be written and looked up by name, but not imported.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupsNotListed: Fault = {
  name: "groups-not-listed",
  breaks: ["OKTA-connect/groups-page", "OKTA-import/page-of-groups", "OKTA-spec/10-groups"],
  because: "a provider that only takes pushed groups; Okta asks for a page after each save",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      if (context.query.filter === undefined) {
        throw new ScimError({ status: 501, detail: "Groups are not listed without a filter" });
      }
      return listGroups(context);
    },
  })),
};
