// Providers that are wrong about delete: what turns the rows of rfc7644/delete red.

import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { replaceOperations } from "../../replace-part.ts";
import type { User } from "../../tables/user-table.ts";
import type { Reply } from "../../reply.ts";

/** A create refused whose userName somebody had who was deleted. */
export const deletedNamesStayTaken: Fault = {
  name: "deleted-names-stay-taken",
  breaks: ["RFC7644-3.6/user-name-free"],
  because: "they are marked, and the constraint does not look at the mark",
  decorate: (provider) => {
    const names = new Set<string>();
    return replaceOperations(({ createUser, deleteUser }) => ({
      deleteUser: (context) => {
        const user = context.provider.tables.users.get(context.path.id);
        if (user) names.add(textAt(user.attributes, "userName"));
        return deleteUser(context);
      },
      createUser: (context) => {
        if (isObject(context.body) && names.has(textAt(context.body, "userName"))) {
          throw new ScimError({ status: 409, scimType: "uniqueness", detail: "userName is taken" });
        }
        return createUser(context);
      },
    }))(provider);
  },
};

/** Users who can still be found once they were deleted. */
export const deletedStayListed: Fault = {
  name: "deleted-stay-listed",
  breaks: ["RFC7644-3.6/not-listed"],
  because: "they are marked, and queries do not look at the mark",
  decorate: (provider) => {
    const deleted = new Map<string, User>();
    return replaceOperations(({ deleteUser, listUsers }) => ({
      deleteUser: async (context) => {
        const user = context.provider.tables.users.get(context.path.id);
        const reply = await deleteUser(context);
        if (user) deleted.set(user.id, user);
        return reply;
      },
      listUsers: async (context) => {
        const { users } = context.provider.tables;
        const sought = [...deleted.values()].filter(({ attributes }) =>
          context.query.filter?.includes(textAt(attributes, "userName")),
        );
        sought.forEach((user) => users.put(user));
        const reply = await listUsers(context);
        sought.forEach(({ id }) => users.delete(id));
        return reply;
      },
    }))(provider);
  },
};

/** Users who can still be read once they were deleted. */
export const deletedStayReadable: Fault = {
  name: "deleted-stay-readable",
  breaks: ["RFC7644-3.6/gone"],
  clause: "a GET",
  because: "they are marked, and reads do not look at the mark",
  decorate: (provider) => {
    const deleted = new Map<string, Reply>();
    return replaceOperations(({ deleteUser, getUser }) => ({
      deleteUser: async (context) => {
        const last = await getUser({ ...context, headers: {} });
        const reply = await deleteUser(context);
        deleted.set(context.path.id, last);
        return reply;
      },
      getUser: (context) => deleted.get(context.path.id) ?? getUser(context),
    }))(provider);
  },
};
