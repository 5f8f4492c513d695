// Faulty providers for the rows of okta/assign on conflicts: taken names, shared addresses and links.

import { isObject, type Json, withMember } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { User } from "../../tables/user-table.ts";

/** A PUT that changes the UID and leaves a copy of the old user. */
export const changedUidLeavesCopy: Fault = {
  name: "changed-uid-leaves-copy",
  breaks: ["OKTA-link/keeps-id"],
  clause: "no second user",
  because: "the provider identifies users by UID, so another UID is another user",
  decorate: replaceOperations(({ replaceUser }, { tables: { users }, nextId }) => ({
    replaceUser: async (context) => {
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      const after = users.get(context.path.id);
      if (before && before.attributes["externalId"] !== after?.attributes["externalId"]) {
        users.put({ ...before, id: nextId() });
      }
      return reply;
    },
  })),
};

/** A create with a taken userName, answered with 400 and uniqueness. */
export const conflictIsBadRequest: Fault = {
  name: "conflict-is-bad-request",
  breaks: ["OKTA-conflict/refused", "RFC7644-3.3/uniqueness", "OKTA-spec/08-same-again"],
  because: "uniqueness is handled like any other validation; all three rows ask for the status 409",
  transport: (reply, { path }) =>
    reply.status === 409 && path === "/Users" && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

/** A create that doesn't check whether the userName is taken. */
export const duplicatesCreated: Fault = {
  name: "duplicates-created",
  breaks: [
    "OKTA-conflict/refused",
    "OKTA-conflict/leaves-first-alone",
    "OKTA-conflict/one-of-two-at-once",
    "RFC7643-4.1.1/user-name-unique",
    "RFC7644-3.3/uniqueness",
    "OKTA-spec/08-same-again",
    "INTERACT-disable/no-second-person",
  ],
  because: "the provider relies on Okta's lookup before the create",
  decorate: replaceBehaviour(() => ({ isUserNameTaken: () => false })),
};

/** A create that is refused with 409, after it overwrote the first user's name. */
export const refusedCreateOverwrites: Fault = {
  name: "refused-create-overwrites",
  breaks: ["OKTA-conflict/leaves-first-alone"],
  because: "profiles are merged by userName before the provider checks for a conflict",
  decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        const sent = isObject(context.body) ? context.body : {};
        const name = sent["name"];
        const [id = ""] = users.idsByUserName(textAt(sent, "userName"));
        const first = users.get(id);
        if (first && name !== undefined && error instanceof ScimError && error.status === 409) {
          users.put({ ...first, attributes: { ...first.attributes, name } });
        }
        throw error;
      }
    },
  })),
};

/** A PUT that keeps the old UID. */
export const uidNeverChanges: Fault = {
  name: "uid-never-changes",
  breaks: ["OKTA-link/takes-profile"],
  clause: "externalId",
  because: "the provider treats the UID as immutable, so an existing user keeps the old one",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      withMember(putMerge(current, accepted, sent), "externalId", current["externalId"]),
  })),
};

const waitMs = 500;

/** A create that checks whether the userName is taken, and stores the user a moment later. */
export const uniquenessCheckedTooEarly: Fault = {
  name: "uniqueness-checked-too-early",
  breaks: ["OKTA-conflict/one-of-two-at-once"],
  because: "a query checks uniqueness, not a database constraint",
  decorate: replaceOperations(({ createUser }) => {
    const crossing = new Crossing();
    return {
      createUser: async (context) => {
        const { body, provider } = context;
        const userName = isObject(body) ? textAt(body, "userName") : "";
        const isTaken = provider.behaviour.isUserNameTaken(userName, provider.tables, "");
        await crossing.meet(userName, waitMs);
        const behaviour = { ...provider.behaviour, isUserNameTaken: () => isTaken };
        return createUser({ ...context, provider: { ...provider, behaviour } });
      },
    };
  }),
};

/** A login that isn't an e-mail address is replaced by the address. */
export const addressIsUserName: Fault = {
  name: "address-is-user-name",
  breaks: ["OKTA-create/name-beside-address"],
  clause: "kept beside it",
  because: "users log in with their e-mail address",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const sent = isObject(context.body) ? context.body : {};
      const emails = sent["emails"];
      const [first] = Array.isArray(emails) ? emails : [];
      const isLogin = /^[\w.]+$/.test(textAt(sent, "userName"));
      if (!isLogin || !isObject(first)) return createUser(context);
      return createUser({ ...context, body: { ...sent, userName: first["value"] ?? null } });
    },
  })),
};

function addresses(emails: Json | undefined): string[] {
  if (!Array.isArray(emails)) return [];
  return emails.flatMap((email) => (isObject(email) ? [textAt(email, "value")] : []));
}

/** A create with a taken address that gives the existing user the new userName, and answers 201. */
export const accountTakenOver: Fault = {
  name: "account-taken-over",
  breaks: ["OKTA-conflict/shared-address", "OKTA-conflict/shared-address-apart"],
  clause: "with its own id",
  because:
    "accounts are identified by e-mail address; Okta then manages the first user's account as the second's",
  decorate: replaceOperations(({ createUser, getUser }, provider) => ({
    createUser: async (context) => {
      const { users } = provider.tables;
      const sent = isObject(context.body) ? context.body : {};
      const isNew = users.idsByUserName(textAt(sent, "userName")).length === 0;
      const [id] = addresses(sent["emails"]).flatMap((each) => users.idsByEmail(each));
      const first = id === undefined ? undefined : users.get(id);
      if (!first || !isNew) return createUser(context);
      const userName = textAt(sent, "userName");
      setAttributes(context.provider, first.id, { userName });
      const reply = await getUser({
        ...context,
        path: { id: first.id },
        query: {},
        body: undefined,
      });
      return { ...reply, status: 201 };
    },
  })),
};

function sharing({ id, attributes }: User, { tables: { users } }: Provider): User[] {
  return addresses(attributes["emails"])
    .flatMap((address) => users.idsByEmail(address))
    .flatMap((each) => (each === id ? [] : (users.get(each) ?? [])));
}

/** A deactivation that makes every user with the same address inactive. */
export const deactivationByAddress: Fault = {
  name: "deactivation-by-address",
  breaks: ["OKTA-conflict/shared-address-apart"],
  clause: "a deactivation",
  because: "UPDATE … WHERE email = ?",
  decorate: afterPatch((_before, after, provider) => {
    if (after.attributes["active"] !== false) return;
    for (const other of sharing(after, provider)) {
      setAttributes(provider, other.id, { active: false });
    }
  }),
};

/** An update that changes the family name of every user with the same address. */
export const updateByAddress: Fault = {
  name: "update-by-address",
  breaks: ["OKTA-conflict/shared-address-apart"],
  clause: "an update",
  because: "UPDATE … WHERE email = ?",
  decorate: replaceOperations(({ replaceUser }, provider) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const { users } = provider.tables;
      const changed = users.get(context.path.id);
      const name = changed?.attributes["name"];
      if (!changed || name === undefined) return reply;
      for (const other of sharing(changed, provider)) {
        setAttributes(provider, other.id, { name });
      }
      return reply;
    },
  })),
};

/** A password for one user that makes the other user with the address inactive. */
export const passwordByAddress: Fault = {
  name: "password-by-address",
  breaks: ["OKTA-conflict/shared-address-apart"],
  clause: "a password",
  because: "each address has one login, so the older account is closed",
  decorate: afterPatch((before, after, provider) => {
    if (before.passwordDigest === after.passwordDigest) return;
    for (const other of sharing(after, provider)) {
      setAttributes(provider, other.id, { active: false });
    }
  }),
};

export const oktaAssignConflictParts: readonly Fault[] = [
  {
    /** A lookup that shows another id for a user whose externalId a PUT has changed. */
    name: "linked-user-listed-under-another-id",
    breaks: ["OKTA-link/keeps-id"],
    clause: "in the next lookup",
    because: "the search index has the id of the merged record",
    decorate: (provider) => {
      const linked = new Set<string>();
      return replaceOperations(({ replaceUser, listUsers }, { tables: { users } }) => ({
        replaceUser: async (context) => {
          const before = users.get(context.path.id)?.attributes["externalId"];
          const reply = await replaceUser(context);
          const after = users.get(context.path.id)?.attributes["externalId"];
          if (String(before).startsWith("x-") && before !== after) linked.add(context.path.id);
          return reply;
        },
        listUsers: async (context) =>
          changeListed(await listUsers(context), (user) => {
            const id = textAt(user, "id");
            return linked.has(id) ? { ...user, id: `${id}-merged` } : user;
          }),
      }))(provider);
    },
  },
  {
    /** A PUT with another externalId that leaves the name as it was. */
    name: "link-keeps-names",
    breaks: ["OKTA-link/takes-profile"],
    clause: "both names",
    because: "an existing user already has a name",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) => {
        const merged = putMerge(current, accepted, sent);
        const isLinked = current["externalId"] !== merged["externalId"];
        return isLinked ? { ...merged, name: current["name"] ?? null } : merged;
      },
    })),
  },
  {
    /** A lookup that never finds a user whose userName has no @. */
    name: "login-without-a-domain-not-found",
    breaks: ["OKTA-create/name-beside-address"],
    clause: "found",
    because: "every lookup searches by e-mail address, whatever the filter says",
    decorate: hideFromLookup(() => (user) => /^[\w.]+$/.test(textAt(user.attributes, "userName"))),
  },
  {
    /** A create with another user's e-mail address that removes that user's addresses. */
    name: "shared-address-moves-to-the-second",
    breaks: ["OKTA-conflict/shared-address", "OKTA-conflict/shared-address-apart"],
    clause: "the existing user must stay unchanged",
    because: "an address belongs to one account, and the last account to claim it gets it",
    decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
      createUser: async (context) => {
        const body = isObject(context.body) ? context.body : {};
        const addresses = listAt(body, "emails")
          .filter(isObject)
          .map((each) => textAt(each, "value"));
        const before = addresses.flatMap((address) => users.idsByEmail(address));
        const reply = await createUser(context);
        for (const user of before.map((id) => users.get(id))) {
          if (user) users.put({ ...user, attributes: without(user.attributes, "emails") });
        }
        return reply;
      },
    })),
  },
];
