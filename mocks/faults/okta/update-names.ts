// Providers that are wrong where a login or an address changes, alone or both at once.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { Json, Resource } from "../../../src/scim/resource.ts";
import { isObject, isSame } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";

const puts = (
  change: (current: Resource, next: Resource) => Resource,
): NonNullable<Fault["decorate"]> =>
  replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => change(current, putMerge(current, accepted, sent)),
  }));

const isRenamed = (current: Resource, next: Resource): boolean =>
  textAt(current, "userName").toLowerCase() !== textAt(next, "userName").toLowerCase();

const emailsOf = (resource: Resource): Json => resource["emails"] ?? [];

/** A PUT with another userName and another address keeps the address of before. */
export const newNameKeepsOldAddress: Fault = {
  name: "new-name-keeps-old-address",
  breaks: ["OKTA-update/e-mail"],
  clause: "with another userName",
  because: "log-in and mailbox are changed by two services, of which one is called",
  decorate: puts((current, next) =>
    isRenamed(current, next) ? { ...next, emails: emailsOf(current) } : next,
  ),
};

/** A PUT with another userName and another address keeps the userName of before. */
export const newAddressKeepsOldName: Fault = {
  name: "new-address-keeps-old-name",
  breaks: ["OKTA-update/user-name", "OKTA-update/old-name-free"],
  clause: "with another e-mail address",
  because: "log-in and mailbox are changed by two services, of which one is called",
  decorate: puts((current, next) =>
    isSame(emailsOf(current), emailsOf(next))
      ? next
      : { ...next, userName: current["userName"] ?? null },
  ),
};

/** A changed address is added, and the old one stays. */
export const changedAddressIsAdded: Fault = {
  name: "changed-address-is-added",
  breaks: ["OKTA-update/e-mail", "RFC7644-3.5.1/replaces-values"],
  clause: {
    "OKTA-update/e-mail": "take the place of the one before",
    "RFC7644-3.5.1/replaces-values": "in place of those of before",
  },
  because: "addresses are only ever added, for the history's sake",
  decorate: puts((current, next) => {
    const [before, after] = [emailsOf(current), emailsOf(next)];
    if (isSame(before, after) || !Array.isArray(before) || !Array.isArray(after)) return next;
    const gone = before.filter((one) => !after.some((other) => valueOf(one) === valueOf(other)));
    return { ...next, emails: [...after, ...gone.map(secondary)] };
  }),
};

function valueOf(email: Json): Json | undefined {
  return isObject(email) ? email["value"] : undefined;
}

function secondary(email: Json): Json {
  return isObject(email) ? { ...email, primary: false } : email;
}

/** The user's own name in other letters refused as taken. */
export const ownNameInOtherLettersTaken: Fault = {
  name: "own-name-in-other-letters-taken",
  breaks: ["OKTA-update/letter-case"],
  because: "the name is looked up without letter case, and compared with it",
  decorate: puts((current, next) => {
    const [before, after] = [textAt(current, "userName"), textAt(next, "userName")];
    if (before === after || isRenamed(current, next)) return next;
    const detail = `A User with this userName exists already: ${after}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "userName" });
  }),
};

/** The name that a user had before stays taken. */
export const oldNameStaysTaken: Fault = {
  name: "old-name-stays-taken",
  breaks: ["OKTA-update/old-name-free"],
  clause: "free for a new user",
  because: "log-ins are kept for links in old pages",
  decorate: (provider) => {
    const old = new Map<string, string>();
    const { users } = provider.tables;
    return replaceOperations(({ replaceUser, createUser }) => ({
      replaceUser: async (context) => {
        const before = users.get(context.path.id);
        const reply = await replaceUser(context);
        const after = users.get(context.path.id);
        if (before && after && isRenamed(before.attributes, after.attributes)) {
          old.set(textAt(before.attributes, "userName").toLowerCase(), after.id);
        }
        return reply;
      },
      createUser: (context) => {
        const userName = textAt(isObject(context.body) ? context.body : {}, "userName");
        const id = old.get(userName.toLowerCase());
        if (id === undefined || !users.get(id)) return createUser(context);
        const detail = `A User had this userName before: ${userName}`;
        throw new ScimError({ status: 409, scimType: "uniqueness", detail });
      },
    }))(provider);
  },
};

/** A PUT writes the phone numbers once more. */
export const putDoublesPhones: Fault = {
  name: "put-doubles-phones",
  breaks: [
    "OKTA-update/no-doubles",
    "OKTA-update/kept",
    "OKTA-profile/updated-phone",
    "RFC7643-2.4/no-doubles",
    "OKTA-reactivate/same-attributes",
  ],
  clause: "phone numbers",
  because: "rows of another table are inserted and never compared",
  decorate: doubling("phoneNumbers"),
};

/** A PUT writes the postal addresses once more. */
export const putDoublesAddresses: Fault = {
  name: "put-doubles-addresses",
  breaks: ["OKTA-update/no-doubles", "OKTA-update/kept"],
  clause: "postal addresses",
  because: "rows of another table are inserted and never compared",
  decorate: doubling("addresses"),
};

function doubling(name: string): NonNullable<Fault["decorate"]> {
  return puts((_current, next) => {
    const values = next[name];
    return Array.isArray(values)
      ? { ...next, [name]: [...values, ...values.map(secondary)] }
      : next;
  });
}

/** A PUT reads `groups: []` as an order to leave them all. */
export const putLeavesGroups: Fault = {
  name: "put-leaves-groups",
  breaks: ["OKTA-update/kept", "OKTA-link/keeps-the-rest"],
  clause: {
    "OKTA-update/kept": "every membership",
    "OKTA-link/keeps-the-rest": "every membership",
  },
  because: "groups is taken from the body, though it is read-only",
  decorate: replaceOperations(({ replaceUser }, { tables: { groups } }) => ({
    replaceUser: async (context) => {
      const { id } = context.path;
      for (const group of groups.of(id)) {
        const memberIds = new Set([...group.memberIds].filter((each) => each !== id));
        groups.put({ ...group, memberIds });
      }
      return replaceUser(context);
    },
  })),
};
