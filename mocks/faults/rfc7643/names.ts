// Providers that are wrong about names: what turns the rows of rfc7643/names red.

import type { Fault, Decorate } from "../../fault.ts";
import { isObject } from "../../../src/scim/resource.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { replaceOperations } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import type { Context } from "../../provider.ts";

/** A create that knows userName in this spelling only. */
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

/** A PATCH to a userName that somebody else has, carried out. */
export const patchTakesAnotherName: Fault = {
  name: "patch-takes-another-name",
  breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
  clause: "is refused",
  at: ["PATCH User"],
  because: "uniqueness is checked for whole resources only",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      const behaviour = { ...context.provider.behaviour, isUserNameTaken: () => false };
      return patchUser({ ...context, provider: { ...context.provider, behaviour } });
    },
  })),
};

/** A PUT to a userName that somebody else has, carried out. */
export const putTakesAnotherName: Fault = {
  name: "put-takes-another-name",
  breaks: [
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.12/update-uniqueness",
    "RFC7643-4.1.1/user-name-unique-on-patch",
  ],
  clause: {
    "RFC7643-4.1.1/user-name-unique-on-replace": "is refused",
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
    name: "name-in-other-case-is-free-for-a-patch",
    breaks: ["RFC7643-4.1.1/user-name-unique-on-patch"],
    clause: "in other letter case",
    because: "a unique index that minds letter case",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser(spelling(context)),
    })),
  },
  {
    name: "name-in-other-case-overwrites-the-first",
    breaks: ["RFC7643-4.1.1/user-name-unique"],
    clause: "leaves the first user as before",
    because: "an upsert that minds letter case only when it is told of the conflict",
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
  because: "what is required is asked for at a create alone",
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
  because: "what is required is asked for at a create alone",
  decorate: emptying("patch"),
};
