// Faulty providers for the rows of rfc7643/manager, and for the groups of a user who is in many.

import { isObject, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import type { Decorate, Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { User } from "../../tables/user-table.ts";

/** Shows a user's manager in another way. */
const showManager = (
  show: (manager: JsonObject, user: User, tables: Provider["tables"]) => JsonObject,
): Decorate =>
  replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      changeExtension(
        representUser(user, tables, baseUrl),
        ENTERPRISE_USER_URN,
        ({ manager, ...others }) =>
          isObject(manager) ? { ...others, manager: show(manager, user, tables) } : others,
      ),
  }));

/** A manager shown by the name that a client gave. */
export const managerNamedByClient: Fault = {
  name: "manager-named-by-client",
  breaks: ["RFC7643-4.3/manager-display-name-read-only"],
  because: "displayName is a column of the reporting user",
  decorate: (provider) => {
    const names = new Map<string, Json>();
    return showManager((manager, { attributes }) => {
      const displayName = names.get(textAt(attributes, "userName"));
      return { ...manager, ...(displayName === undefined ? {} : { displayName }) };
    })(
      replaceOperations(({ createUser }) => ({
        createUser: (context) => {
          const body = isObject(context.body) ? context.body : {};
          const enterprise = body[ENTERPRISE_USER_URN];
          const manager = isObject(enterprise) ? enterprise["manager"] : undefined;
          const name = isObject(manager) ? manager["displayName"] : undefined;
          if (name !== undefined) names.set(textAt(body, "userName"), name);
          return createUser(context);
        },
      }))(provider),
    );
  },
};

/** A manager shown by UID instead of id. */
export const managerShownByUid: Fault = {
  name: "manager-shown-by-uid",
  breaks: ["RFC7643-4.3/manager-value"],
  because: "the provider shows the value that Okta sends",
  decorate: showManager((manager, _user, { users }) => {
    const uid = users.get(textAt(manager, "value"))?.attributes["externalId"];
    return { ...manager, value: uid ?? null };
  }),
};

/** A manager shown without $ref. */
export const managerWithoutReference: Fault = {
  name: "manager-without-reference",
  breaks: ["RFC7643-4.3/manager-ref"],
  because: "no customer has asked for it",
  decorate: showManager((manager) => without(manager, "$ref")),
};

export const rfc7643ManagerParts: readonly Fault[] = [
  {
    /** A manager whose name stays that of the first one. */
    name: "former-manager-s-name-remains",
    breaks: ["RFC7643-4.3/manager-display-name-read-only"],
    clause: "former manager's",
    because: "the name is written beside the reference once",
    decorate: (provider) => {
      const names = new Map<string, Json>();
      return showManager((manager, { id }) => {
        const displayName = names.get(id) ?? manager["displayName"] ?? null;
        names.set(id, displayName);
        return { ...manager, displayName };
      })(provider);
    },
  },
];

/** A user in more than ten groups who shows ten of them. */
export const userShowsTenGroups: Fault = {
  name: "user-shows-ten-groups",
  breaks: ["RFC7643-4.1.2/groups-complete"],
  clause: "each of eleven",
  because: "the list is made for a page that shows the first ten",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (...about) => {
      const user = representUser(...about);
      return "groups" in user ? { ...user, groups: listAt(user, "groups").slice(0, 10) } : user;
    },
  })),
};
