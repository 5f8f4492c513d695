// Providers that are wrong about an update of a user's names and addresses.

import {
  isObject,
  isSame,
  type Json,
  type Resource,
  withMember,
} from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";

function secondary(email: Json): Json {
  return isObject(email) ? { ...email, primary: false } : email;
}

/** A PUT that adds its e-mail addresses to the existing ones. */
export const putAppendsEMails: Fault = {
  name: "put-appends-e-mails",
  breaks: [
    "OKTA-update/no-doubles",
    "RFC7643-2.4/no-doubles",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.1/read-modify-write",
    "OKTA-reactivate/same-attributes",
    "OKTA-update/kept",
    "OKTA-update/e-mail",
    "INTERACT-disable/by-put",
    "INTERACT-active/forced-by-put",
  ],
  clause: {
    "INTERACT-disable/by-put": "change nothing else",
    "INTERACT-active/forced-by-put": "change nothing else",
    "RFC7644-3.1/read-modify-write": "stay as it was",
    "RFC7644-3.5.1/replaces-values": "lists as a whole",
  },
  because: "rows are inserted into another table without a comparison",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      const [before, after] = [current["emails"], merged["emails"]];
      if (!Array.isArray(before) || !Array.isArray(after)) return merged;
      return { ...merged, emails: [...after, ...before.map(secondary)] };
    },
  })),
};

/** A PUT that is answered with 200 and changes nothing. */
export const putNotKept: Fault = {
  name: "put-not-kept",
  breaks: [
    "OKTA-update/old-name-free",
    "OKTA-update/e-mail",
    "OKTA-update/kept",
    "RFC7644-3.8/utf-8",
    "INTERACT-disable/by-put",
    "INTERACT-active/forced-by-put",
    "INTERACT-user-type/updated",
    "OKTA-update/user-name",
    "OKTA-link/takes-profile",
    "OKTA-extension/updated",
    "INTERACT-manager/on-update",
    "OKTA-race/update-survives-deactivation",
    "OKTA-profile/updated-phone",
    "OKTA-update/stale-formatted",
    "INTERACT-phones/work-around",
    "RFC7644-3.14/if-match-current",
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.12/update-uniqueness",
  ],
  because: "every row reads back what an update changed",
  decorate: replaceBehaviour(() => ({ putMerge: (current) => current })),
};

/** A PUT that keeps the old userName. */
export const userNameNeverChanges: Fault = {
  name: "user-name-never-changes",
  breaks: ["OKTA-update/user-name", "OKTA-update/old-name-free"],
  clause: "must be accepted",
  because:
    "the login name is the key of another table; Okta creates a user with a new name a second time",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      withMember(putMerge(current, accepted, sent), "userName", current["userName"]),
  })),
};

const puts = (change: (current: Resource, next: Resource) => Resource): Decorate =>
  replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => change(current, putMerge(current, accepted, sent)),
  }));

const isRenamed = (current: Resource, next: Resource): boolean =>
  textAt(current, "userName").toLowerCase() !== textAt(next, "userName").toLowerCase();

const emailsOf = (resource: Resource): Json => resource["emails"] ?? [];

/** A PUT with another userName and another address keeps the old address. */
export const newNameKeepsOldAddress: Fault = {
  name: "new-name-keeps-old-address",
  breaks: ["OKTA-update/e-mail"],
  clause: "with another userName",
  because: "two services change the login and the mailbox, and only one is called",
  decorate: puts((current, next) =>
    isRenamed(current, next) ? { ...next, emails: emailsOf(current) } : next,
  ),
};

/** A PUT with another userName and another address keeps the old userName. */
export const newAddressKeepsOldName: Fault = {
  name: "new-address-keeps-old-name",
  breaks: ["OKTA-update/user-name", "OKTA-update/old-name-free"],
  clause: "with another e-mail address",
  because: "two services change the login and the mailbox, and only one is called",
  decorate: puts((current, next) =>
    isSame(emailsOf(current), emailsOf(next))
      ? next
      : { ...next, userName: current["userName"] ?? null },
  ),
};

function valueOf(email: Json): Json | undefined {
  return isObject(email) ? email["value"] : undefined;
}

/** A changed address that is added to the old one. */
export const changedAddressIsAdded: Fault = {
  name: "changed-address-is-added",
  breaks: ["OKTA-update/e-mail", "RFC7644-3.5.1/replaces-values"],
  clause: {
    "OKTA-update/e-mail": "replace the old one",
    "RFC7644-3.5.1/replaces-values": "replace the old ones",
  },
  because: "addresses are only added, to keep a history",
  decorate: puts((current, next) => {
    const [before, after] = [emailsOf(current), emailsOf(next)];
    if (isSame(before, after) || !Array.isArray(before) || !Array.isArray(after)) return next;
    const gone = before.filter((one) => !after.some((other) => valueOf(one) === valueOf(other)));
    return { ...next, emails: [...after, ...gone.map(secondary)] };
  }),
};

/** The user's own userName in other letter case, refused as taken. */
export const ownNameInOtherLettersTaken: Fault = {
  name: "own-name-in-other-letters-taken",
  breaks: ["OKTA-update/letter-case"],
  because: "the lookup of the name ignores letter case, and the comparison doesn't",
  decorate: puts((current, next) => {
    const [before, after] = [textAt(current, "userName"), textAt(next, "userName")];
    if (before === after || isRenamed(current, next)) return next;
    const detail = `A User with this userName already exists: ${after}`;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail, attribute: "userName" });
  }),
};

/** A user's old userName that stays taken. */
export const oldNameStaysTaken: Fault = {
  name: "old-name-stays-taken",
  breaks: ["OKTA-update/old-name-free"],
  clause: "free for a new user",
  because: "the provider keeps old logins for links in old pages",
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

function doubling(name: string): Decorate {
  return puts((_current, next) => {
    const values = next[name];
    return Array.isArray(values)
      ? { ...next, [name]: [...values, ...values.map(secondary)] }
      : next;
  });
}

/** A PUT that duplicates the phone numbers. */
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
  because: "rows are inserted into another table without a comparison",
  decorate: doubling("phoneNumbers"),
};

/** A PUT that duplicates the postal addresses. */
export const putDoublesAddresses: Fault = {
  name: "put-doubles-addresses",
  breaks: ["OKTA-update/no-doubles", "OKTA-update/kept"],
  clause: "postal addresses",
  because: "rows are inserted into another table without a comparison",
  decorate: doubling("addresses"),
};

export const oktaUpdateNamesParts: readonly Fault[] = [
  {
    /** A lookup of the userName from before a PUT that still finds the user. */
    name: "old-name-still-finds",
    breaks: ["OKTA-update/user-name"],
    clause: "the old one must no longer be found",
    because: "the search index keeps all former names",
    decorate: (provider) => {
      const old = new Map<string, string>();
      return replaceOperations(({ replaceUser, listUsers }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          const reply = await replaceUser(context);
          const after = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          if (before.toLowerCase() !== after.toLowerCase()) old.set(before, after);
          return reply;
        },
        listUsers: (context) => {
          const { filter = "" } = context.query;
          const now = old.get(/^userName eq "(.*)"$/.exec(filter)?.[1] ?? "");
          if (now === undefined) return listUsers(context);
          return listUsers({ ...context, query: { filter: `userName eq "${now}"` } });
        },
      }))(provider);
    },
  },
  {
    /** A create with the former userName of a user that answers with that user. */
    name: "old-name-gives-the-first-user",
    breaks: ["OKTA-update/old-name-free"],
    clause: "who is another and changes nothing of the first",
    because: "former names are aliases of the account",
    decorate: (provider) => {
      const old = new Map<string, string>();
      return replaceOperations(({ replaceUser, createUser, getUser }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          const reply = await replaceUser(context);
          const after = textAt(users.get(context.path.id)?.attributes ?? {}, "userName");
          if (before.toLowerCase() !== after.toLowerCase()) old.set(before, context.path.id);
          return reply;
        },
        createUser: async (context) => {
          const userName = textAt(isObject(context.body) ? context.body : {}, "userName");
          const id = old.get(userName);
          if (id === undefined) return createUser(context);
          const found = await getUser({ ...context, path: { id }, headers: {} });
          return { ...found, status: 201 };
        },
      }))(provider);
    },
  },
];
