// Faulty providers for the rows of rfc7643/manager.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { textAt, without } from "../../attribute-access.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";

/** A manager shown by the name that a client gave. */
export const managerNamedByClient: Fault = {
  name: "manager-named-by-client",
  breaks: ["RFC7643-4.3/manager-display-name-read-only"],
  because: "displayName is a column of the reporting user",
  decorate: (provider) => {
    const names = new Map<string, Json>();
    return replaceBehaviour(({ representUser }) => ({
      representUser: (user, tables, baseUrl) =>
        changeExtension(
          representUser(user, tables, baseUrl),
          ENTERPRISE_USER_URN,
          ({ manager, ...others }) => {
            if (!isObject(manager)) return others;
            const displayName = names.get(textAt(user.attributes, "userName"));
            return {
              ...others,
              manager: { ...manager, ...(displayName === undefined ? {} : { displayName }) },
            };
          },
        ),
    }))(
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
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      changeExtension(
        representUser(user, tables, baseUrl),
        ENTERPRISE_USER_URN,
        ({ manager, ...others }) => {
          if (!isObject(manager)) return others;
          const uid = tables.users.get(textAt(manager, "value"))?.attributes["externalId"];
          return { ...others, manager: { ...manager, value: uid ?? null } };
        },
      ),
  })),
};

/** A manager shown without $ref. */
export const managerWithoutReference: Fault = {
  name: "manager-without-reference",
  breaks: ["RFC7643-4.3/manager-ref"],
  because: "no customer has asked for it",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      changeExtension(
        representUser(user, tables, baseUrl),
        ENTERPRISE_USER_URN,
        ({ manager, ...others }) =>
          isObject(manager) ? { ...others, manager: without(manager, "$ref") } : others,
      ),
  })),
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
      return replaceBehaviour(({ representUser }) => ({
        representUser: (user, tables, baseUrl) =>
          changeExtension(
            representUser(user, tables, baseUrl),
            ENTERPRISE_USER_URN,
            ({ manager, ...others }) => {
              if (!isObject(manager)) return others;
              const displayName = names.get(user.id) ?? manager["displayName"] ?? null;
              names.set(user.id, displayName);
              return { ...others, manager: { ...manager, displayName } };
            },
          ),
      }))(provider);
    },
  },
];
