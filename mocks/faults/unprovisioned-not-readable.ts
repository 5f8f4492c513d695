// People whom SCIM didn't create shown in lists, and not read by id.
import type { Fault } from "../fault.ts";
import { ScimError } from "../../src/scim/scim-error.ts";
import { replaceOperations } from "./replace-part.ts";

export const unprovisionedNotReadable: Fault = {
  name: "unprovisioned-not-readable",
  breaks: ["OKTA-spec/02-user-by-id"],
  because: "the table of SCIM's own ids has no row for them",
  decorate: replaceOperations(({ getUser }, { tables: { people } }) => {
    const before = new Set([...people.all()].map(({ id }) => id));
    return {
      getUser: (context) => {
        if (!before.has(context.path.id)) return getUser(context);
        throw new ScimError({ status: 404, detail: `No User has the id ${context.path.id}` });
      },
    };
  }),
};
