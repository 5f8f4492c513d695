// Providers that are wrong about names: what turns the rows of rfc7643/names red.

import { isObject, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { rereadWrite } from "../../fault-kit/reread-write.ts";
import type { Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A create with case-sensitive attribute names. */
export const createMindsCaseOfNames: Fault = {
  name: "create-minds-case-of-names",
  breaks: ["RFC7643-2.1/names-in-any-case"],
  clause: "a user",
  because: "members of an object, by their name",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (isObject(body) && "USERNAME" in body) {
        throw badRequest("invalidValue", "Missing attribute userName", "userName");
      }
      return createUser(context);
    },
  })),
};

/** A PATCH to another user's userName, carried out. */
export const patchTakesAnotherName: Fault = {
  name: "patch-takes-another-name",
  breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
  clause: "must be refused",
  at: ["PATCH User"],
  because: "uniqueness is checked for whole resources only",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return patchUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

/** A PUT to another user's userName, carried out. */
export const putTakesAnotherName: Fault = {
  name: "put-takes-another-name",
  breaks: [
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.12/update-uniqueness",
    "RFC7643-4.1.1/user-name-unique-on-patch",
  ],
  clause: {
    "RFC7643-4.1.1/user-name-unique-on-replace": "must be refused",
    "RFC7644-3.12/update-uniqueness": "409 or 400",
  },
  at: ["PUT User"],
  because: "uniqueness is checked on create only; a refusal that does not come has no scimType",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return replaceUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

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

const withoutCapitals = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutCapitals);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== name.toUpperCase());
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutCapitals(inner)]));
};

/** What is below the top alone. */
const innerWithoutCapitals = (body: JsonObject): Json =>
  Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, withoutCapitals(inner)]));

/** Only the names of the schema's own spelling, at the top or within. */
const inSchemaSpelling =
  (isKnown: (name: string) => boolean) =>
  (body: JsonObject): Json =>
    Object.fromEntries(Object.entries(body).filter(([name]) => isKnown(name)));

export const userNameFaults: readonly Fault[] = [
  {
    /** A PUT with the user's own userName, refused as taken. */
    name: "own-user-name-is-taken-for-a-put",
    breaks: ["RFC7643-4.1.1/own-user-name"],
    clause: "a PUT",
    because: "whoever has the name is looked for without regard to who asks",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(minding(context)),
    })),
  },
  {
    /** A PATCH to the user's own userName, refused as taken. */
    name: "own-user-name-is-taken-for-a-patch",
    breaks: ["RFC7643-4.1.1/own-user-name"],
    clause: "a PATCH",
    because: "whoever has the name is looked for without regard to who asks",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(minding(context)),
    })),
  },
  {
    /** A PUT to another user's userName in other letter case, carried out. */
    name: "name-in-other-case-is-free-for-a-put",
    breaks: [
      "RFC7643-4.1.1/user-name-unique-on-replace",
      "RFC7644-3.12/update-uniqueness",
      "RFC7643-4.1.1/user-name-unique-on-patch",
    ],
    clause: "in other letter case",
    because: "a unique index that minds letter case",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(spelling(context)),
    })),
  },
  {
    /** A PATCH to another user's userName in other letter case, carried out. */
    name: "name-in-other-case-is-free-for-a-patch",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
    clause: "in other letter case",
    because: "a unique index that minds letter case",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(spelling(context)),
    })),
  },
  {
    /** A create that ignores sub-attributes whose names are in capitals. */
    name: "create-minds-case-of-sub-attributes",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "sub-attributes and extensions of a user",
    because: "the names at the top are folded, and no others",
    decorate: rereadWrite("createUser", innerWithoutCapitals),
  },
  {
    /** A create of a group that ignores attributes whose names are in capitals. */
    name: "group-create-minds-case-of-names",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "a group",
    because: "groups are read by another parser",
    decorate: rereadWrite(
      "createGroup",
      inSchemaSpelling((name) => name !== name.toUpperCase()),
    ),
  },
];
