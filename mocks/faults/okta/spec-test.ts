// Providers that are wrong about spec test: what turns the rows of okta/spec-test red.

import { pause } from "../../fault-kit/pause.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";

/** A list of all groups that takes most of a second. */
export const groupsListedSlowly: Fault = {
  name: "groups-listed-slowly",
  breaks: ["OKTA-spec/10-groups-in-time"],
  because: "every member of every group is read one by one",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      if (Object.keys(context.query).length === 0) await pause(700);
      return listGroups(context);
    },
  })),
};

/** Users whom SCIM didn't create shown in lists, and not read by id. */
export const unprovisionedNotReadable: Fault = {
  name: "unprovisioned-not-readable",
  breaks: ["OKTA-spec/02-user-by-id"],
  because: "the table of SCIM's own ids has no row for them",
  decorate: replaceOperations(({ getUser }, { tables: { users } }) => {
    const before = new Set([...users.all()].map(({ id }) => id));
    return {
      getUser: (context) => {
        if (!before.has(context.path.id)) return getUser(context);
        throw new ScimError({ status: 404, detail: `No User has the id ${context.path.id}` });
      },
    };
  }),
};
