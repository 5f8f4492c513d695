// Faulty providers for the rows of rfc7643/names.

import { isObject, type Json, type JsonObject, withMember } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { rereadWrite } from "../../fault-kit/reread-write.ts";
import type { Fault, Decorate } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { errorReply, type Reply } from "../../reply.ts";

/** A create that matches attribute names with letter case. */
export const createMindsCaseOfNames: Fault = {
  name: "create-minds-case-of-names",
  breaks: ["RFC7643-2.1/names-in-any-case"],
  clause: "a user",
  because: "the code reads members of an object by their exact name",
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
  because: "uniqueness is checked only for whole resources",
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
  because: "uniqueness is checked only on create; without a refusal there is no scimType",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return replaceUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

type About<Id extends "replaceUser" | "patchUser"> = Context<Id>;

/** A name counts as taken even for the user who has it. */
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

/** A name counts as taken only in the same letter case. */
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

/** Only the attributes below the top level. */
const innerWithoutCapitals = (body: JsonObject): Json =>
  Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, withoutCapitals(inner)]));

/** Only names spelled as in the schema, at the top level or below. */
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
    because: "the uniqueness query doesn't exclude the user who is being changed",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(minding(context)),
    })),
  },
  {
    /** A PATCH to the user's own userName, refused as taken. */
    name: "own-user-name-is-taken-for-a-patch",
    breaks: ["RFC7643-4.1.1/own-user-name"],
    clause: "a PATCH",
    because: "the uniqueness query doesn't exclude the user who is being changed",
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
    because: "the unique index is case-sensitive",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => replaceUser(spelling(context)),
    })),
  },
  {
    /** A PATCH to another user's userName in other letter case, carried out. */
    name: "name-in-other-case-is-free-for-a-patch",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
    clause: "in other letter case",
    because: "the unique index is case-sensitive",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(spelling(context)),
    })),
  },
  {
    /** A create that ignores sub-attributes whose names are in capitals. */
    name: "create-minds-case-of-sub-attributes",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "sub-attributes and extensions of a user",
    because: "only names at the top level ignore letter case",
    decorate: rereadWrite("createUser", innerWithoutCapitals),
  },
  {
    /** A create of a group that ignores attributes whose names are in capitals. */
    name: "group-create-minds-case-of-names",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "a group",
    because: "another parser reads groups",
    decorate: rereadWrite(
      "createGroup",
      inSchemaSpelling((name) => name !== name.toUpperCase()),
    ),
  },
];

const isEmptied = (body: Json | undefined): boolean =>
  /"(?:userName|displayName)":""|"path":"(?:userName|displayName)","value":""/.test(
    JSON.stringify(body ?? null),
  );

/** A request that empties a name is carried out. */
const emptying = (verb: "replace" | "patch"): Decorate =>
  replaceOperations((sound, { tables: { users, groups } }) => ({
    [`${verb}User`]: (context: Context<"replaceUser">) => {
      const user = users.get(context.path.id);
      if (!user || !isEmptied(context.body)) return sound[`${verb}User`](context);
      users.put({ ...user, attributes: { ...user.attributes, userName: "" } });
      return sound.getUser({ ...context, headers: {} });
    },
    [`${verb}Group`]: (context: Context<"replaceGroup">) => {
      const group = groups.get(context.path.id);
      if (!group || !isEmptied(context.body)) return sound[`${verb}Group`](context);
      groups.put({ ...group, attributes: { ...group.attributes, displayName: "" } });
      return sound.getGroup({ ...context, headers: {} });
    },
  }));

/** A PUT with an empty name leaves a user and a group without one. */
export const namesEmptiedByPut: Fault = {
  name: "names-emptied-by-put",
  breaks: ["RFC7643-4.1.1/user-name", "RFC7643-4.2/display-name-required"],
  clause: {
    "RFC7643-4.1.1/user-name": "after a PUT",
    "RFC7643-4.2/display-name-required": "after a PUT",
  },
  because: "required attributes are checked only on create",
  decorate: emptying("replace"),
};

/** A PATCH with an empty name leaves a user and a group without one. */
export const namesEmptiedByPatch: Fault = {
  name: "names-emptied-by-patch",
  breaks: ["RFC7643-4.1.1/user-name", "RFC7643-4.2/display-name-required"],
  clause: {
    "RFC7643-4.1.1/user-name": "after a PATCH",
    "RFC7643-4.2/display-name-required": "after a PATCH",
  },
  because: "required attributes are checked only on create",
  decorate: emptying("patch"),
};

function withPassword(reply: Reply, sent: Json | undefined): Reply {
  const password = isObject(sent) ? sent["password"] : undefined;
  if (password === undefined) return reply;
  return changeBody(reply, (user) => withMember(user, "password", password));
}

/** Answers to a create and a replace that contain the password that was sent. */
export const passwordEchoed: Fault = {
  name: "password-echoed",
  breaks: ["RFC7643-4.1.1/password-never-returned"],
  violates: ["RFC7643-7/write-only-not-returned"],
  because: "the answer is made from the request, not from what is stored",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: async (context) => withPassword(await createUser(context), context.body),
    replaceUser: async (context) => withPassword(await replaceUser(context), context.body),
  })),
};

/** A uniqueness check that is case-sensitive. */
export const uniquenessMindsLetterCase: Fault = {
  name: "uniqueness-minds-letter-case",
  breaks: ["RFC7643-4.1.1/user-name-unique"],
  clause: "must be refused",
  at: ["POST User"],
  because: "PostgreSQL's default collation is case-sensitive",
  decorate: replaceBehaviour(() => ({
    isUserNameTaken: (userName, { users }, selfId) =>
      users
        .idsByUserName(userName)
        .some((id) => id !== selfId && users.get(id)?.attributes["userName"] === userName),
  })),
};

export const rfc7643ValuesNamesParts: readonly Fault[] = [
  {
    /** A create refused with 409 and a detail that quotes the whole body. */
    name: "password-told-in-errors",
    breaks: ["RFC7643-4.1.1/password-never-returned"],
    because: "the detail quotes the request body",
    transport: (reply, { method, path, body }) => {
      if (method !== "POST" || path !== "/Users" || reply.status !== 409) return reply;
      const detail = isObject(reply.body) ? textAt(reply.body, "detail") : "";
      return errorReply(409, `${detail}: ${body}`, { scimType: "uniqueness" });
    },
  },
  {
    /** A create with a taken userName in other letter case that changes the first user. */
    name: "name-in-other-case-overwrites-the-first",
    breaks: ["RFC7643-4.1.1/user-name-unique"],
    clause: "leave the first user unchanged",
    because: "the upsert ignores letter case and runs before the check for a conflict",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) => {
        const { tables } = context.provider;
        const userName = isObject(context.body) ? textAt(context.body, "userName") : "";
        const [first] = tables.users.idsByUserName(userName).map((id) => tables.users.get(id));
        if (first !== undefined && first.attributes["userName"] !== userName) {
          tables.users.put({ ...first, attributes: { ...first.attributes, title: "Overwritten" } });
        }
        return createUser(context);
      },
    })),
  },
  {
    /** An answer to a PATCH of a user in which userName is empty. */
    name: "patch-answer-without-user-name",
    breaks: ["RFC7643-4.1.1/user-name"],
    clause: "patched",
    because: "only changed attributes are loaded for the answer",
    transport: (reply, { method, path }) =>
      method === "PATCH" && path.startsWith("/Users/")
        ? changeBody(reply, (user) => ({ ...user, userName: "" }))
        : reply,
  },
];
