// Faulty providers for the rows of okta/manager, for names that are alike and for changes at the same moment.

import { isObject } from "../../../src/scim/resource.ts";
import { ENTERPRISE_USER_URN } from "../../../src/scim/schemas/enterprise-user.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { lookedUpAs, withoutAccents } from "../../fault-kit/looked-up-as.ts";
import { pause } from "../../fault-kit/pause.ts";
import { foundAsCreated } from "../../fault-kit/found-as-created.ts";
import type { Fault } from "../../fault.ts";
import { managerIdOf, withManager } from "../../manager-reference.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Provider } from "../../provider.ts";
import type { User } from "../../tables/user-table.ts";

/** A manager named by displayName only, refused. */
export const managerByNameRefused: Fault = {
  name: "manager-by-name-refused",
  breaks: ["OKTA-manager/display-name-only"],
  because: "the code reads value without checking that it exists",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const enterprise = isObject(input) ? input[ENTERPRISE_USER_URN] : undefined;
      const manager = isObject(enterprise) ? enterprise["manager"] : undefined;
      if (isObject(manager) && manager["value"] === undefined) {
        throw badRequest("invalidValue", "Missing attribute manager.value", "manager.value");
      }
      return validateResource(input, type);
    },
  })),
};

/** A create that is refused because its manager is unknown. */
export const unknownManagerRefused: Fault = {
  name: "unknown-manager-refused",
  breaks: ["OKTA-manager/free-string"],
  because: "a foreign key fails; Okta gives up after a 400, and the user is never created",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      if (managerIdOf(attributes) === managerIdOf(resolved)) return resolved;
      if (managerIdOf(resolved) !== undefined) return resolved;
      throw badRequest("invalidValue", "Nobody is the manager", "manager.value");
    },
  })),
};

export const oktaManagerParts: readonly Fault[] = [
  {
    /** A lookup that finds the one whose userName has an accent by the name without it. */
    name: "accents-passed-over-in-lookup",
    breaks: ["OKTA-lookup/odd-names", "OKTA-conflict/other-name-free"],
    clause: {
      "OKTA-lookup/odd-names": "exactly that user",
      "OKTA-conflict/other-name-free": "found alone",
    },
    because: "the collation of the database compares without accents",
    decorate: lookedUpAs((sought, name) => withoutAccents(sought) === withoutAccents(name)),
  },
  {
    /** A create that is refused where only an accent sets the userName apart from another. */
    name: "accents-passed-over-in-uniqueness",
    breaks: ["OKTA-conflict/other-name-free"],
    clause: "an accent",
    because: "the unique index has the collation of the database",
    decorate: replaceBehaviour(({ isUserNameTaken }) => ({
      isUserNameTaken: (userName, tables, selfId) =>
        isUserNameTaken(userName, tables, selfId) ||
        [...tables.users.all()].some(
          ({ id, attributes }) =>
            id !== selfId &&
            withoutAccents(textAt(attributes, "userName")) === withoutAccents(userName),
        ),
    })),
  },
  {
    /** A lookup in which an underscore stands for any character. */
    name: "underscore-looked-up-by-like",
    breaks: ["OKTA-conflict/other-name-free", "RFC7644-3.4.2.2/equal"],
    clause: {
      "OKTA-conflict/other-name-free": "a wildcard",
      "RFC7644-3.4.2.2/equal": "a wildcard",
    },
    because: "LIKE, to compare without letter case",
    decorate: lookedUpAs(
      (sought, name) =>
        sought.includes("_") && sought.replace("_", name[sought.indexOf("_")] ?? "_") === name,
    ),
  },
  {
    /** A create that is refused where another userName has the same first 255 characters. */
    name: "long-names-compared-in-part",
    breaks: ["OKTA-conflict/other-name-free"],
    clause: "its last character",
    because: "the unique index holds a part of the column",
    decorate: replaceBehaviour(({ isUserNameTaken }) => ({
      isUserNameTaken: (userName, tables, selfId) =>
        isUserNameTaken(userName, tables, selfId) ||
        (userName.length > 255 &&
          [...tables.users.all()].some(
            ({ id, attributes }) =>
              id !== selfId && textAt(attributes, "userName").startsWith(userName.slice(0, 255)),
          )),
    })),
  },
  {
    /** Two PATCHes at the same moment, of which the later writes back the other user as they were. */
    name: "two-patches-at-once-lose-one",
    breaks: ["OKTA-deactivate/takes-effect"],
    clause: "another is deactivated at the same time",
    because: "all users are one document, read and written as a whole",
    decorate: (provider) => {
      const crossing = new Crossing();
      let waiting: User | undefined;
      return replaceOperations(({ patchUser }, { tables: { users } }) => ({
        patchUser: async (context) => {
          const other = waiting;
          waiting = users.get(context.path.id);
          await crossing.meet("users");
          waiting = undefined;
          const reply = await patchUser(context);
          if (other !== undefined && other.id !== context.path.id) {
            await pause(20);
            users.put(other);
          }
          return reply;
        },
      }))(provider);
    },
  },
  {
    /** A deactivation that takes the manager from every report. */
    name: "deactivated-manager-is-forgotten",
    breaks: ["OKTA-deactivate/changes-nothing-else"],
    clause: "nor a report's manager, once they are active again",
    because: "references to inactive users are removed by a clean-up",
    decorate: afterPatch((before, after, provider) => {
      const isLeaving =
        before.attributes["active"] !== false && after.attributes["active"] === false;
      if (isLeaving) forgetManager(provider, after.id);
    }),
  },
  {
    /** A PUT of a manager that takes the manager from every report. */
    name: "updated-manager-is-forgotten",
    breaks: ["OKTA-update/kept"],
    clause: "every other user, who reports to the user",
    because: "the row is replaced by a new one, and references are set to null",
    decorate: replaceOperations(({ replaceUser }, provider) => ({
      replaceUser: async (context) => {
        const reply = await replaceUser(context);
        forgetManager(provider, context.path.id);
        return reply;
      },
    })),
  },
  {
    /** A lookup by the externalId from before an update that still finds the user. */
    name: "former-external-id-finds",
    breaks: ["OKTA-lookup/by-external-id"],
    clause: "by the one of now",
    because: "the index of externalIds is written by creates alone",
    decorate: foundAsCreated(/^externalId eq "([^"]*)"$/, (user) => [textAt(user, "externalId")]),
  },
];

/** Removes this user as the manager of their reports. */
function forgetManager({ tables: { users } }: Provider, id: string): void {
  for (const user of [...users.all()]) {
    if (managerIdOf(user.attributes) === id) {
      users.put({ ...user, attributes: withManager(user.attributes, undefined) });
    }
  }
}
