// Providers that are wrong about whose a userName is (RFC 7643 §4.1.1).
import type { Context } from "../../operation.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

export const userNameFaults: readonly Fault[] = [
  {
    name: "own-user-name-is-taken-for-a-put",
    breaks: ["RFC7643-4.1.1/own-user-name"],
    clause: "a PUT",
    because: "whoever has the name is looked for without regard to who asks",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(minding(context)),
    })),
  },
  {
    name: "own-user-name-is-taken-for-a-patch",
    breaks: ["RFC7643-4.1.1/own-user-name"],
    clause: "a PATCH",
    because: "whoever has the name is looked for without regard to who asks",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(minding(context)),
    })),
  },
  {
    name: "name-in-other-case-is-free-for-a-put",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-replace", "RFC7644-3.12/update-uniqueness"],
    clause: "in other letter case",
    because: "a unique index that minds letter case",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(spelling(context)),
    })),
  },
  {
    name: "name-in-other-case-is-free-for-a-patch",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
    clause: "in other letter case",
    because: "a unique index that minds letter case",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(spelling(context)),
    })),
  },
];

type About<Id extends "replaceUser" | "patchUser"> = Context<Id>;

/** A name counts as taken also where its own bearer asks for it. */
function minding<Id extends "replaceUser" | "patchUser">(context: About<Id>): About<Id> {
  const behaviour = {
    ...context.provider.behaviour,
    isUserNameTaken: (userName: string, { users }: typeof context.provider.tables, self: string) =>
      users
        .idsByUserName(userName)
        .some((id) => id !== self || users.get(id)?.attributes["userName"] !== userName),
  };
  return { ...context, provider: { ...context.provider, behaviour } };
}

/** A name counts as taken only letter by letter. */
function spelling<Id extends "replaceUser" | "patchUser">(context: About<Id>): About<Id> {
  const behaviour = {
    ...context.provider.behaviour,
    isUserNameTaken: (userName: string, { users }: typeof context.provider.tables, self: string) =>
      users
        .idsByUserName(userName)
        .some((id) => id !== self && users.get(id)?.attributes["userName"] === userName),
  };
  return { ...context, provider: { ...context.provider, behaviour } };
}
