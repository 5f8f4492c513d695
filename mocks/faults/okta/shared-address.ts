// Providers that take two users with one e-mail address for one, on create or later.

import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { replaceOperations } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import type { User } from "../../tables/user-table.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";

/** A create with an address that is taken gives the user who has it the new userName, and answers 201. */
export const accountTakenOver: Fault = {
  name: "account-taken-over",
  breaks: ["OKTA-conflict/shared-address", "OKTA-conflict/shared-address-apart"],
  clause: "an id of its own",
  because:
    "accounts are keyed by e-mail address; Okta then manages the first user's as the second's",
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

/** A deactivation makes everybody inactive who has the address. */
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

/** An update gives its family name to everybody who has the address. */
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

/** A password set for one is an end of the other's: the first is made inactive. */
export const passwordByAddress: Fault = {
  name: "password-by-address",
  breaks: ["OKTA-conflict/shared-address-apart"],
  clause: "a password",
  because: "one log-in for each address: the older account is closed",
  decorate: afterPatch((before, after, provider) => {
    if (before.passwordDigest === after.passwordDigest) return;
    for (const other of sharing(after, provider)) {
      setAttributes(provider, other.id, { active: false });
    }
  }),
};

function sharing({ id, attributes }: User, { tables: { users } }: Provider): User[] {
  return addresses(attributes["emails"])
    .flatMap((address) => users.idsByEmail(address))
    .flatMap((each) => (each === id ? [] : (users.get(each) ?? [])));
}

function addresses(emails: Json | undefined): string[] {
  if (!Array.isArray(emails)) return [];
  return emails.flatMap((email) => (isObject(email) ? [textAt(email, "value")] : []));
}
