// Providers that are wrong about userName and about the password.

import { isObject, type Json, withMember } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Decorate, Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";

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
  because: "the answer is made from the request instead of what is stored",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: async (context) => withPassword(await createUser(context), context.body),
    replaceUser: async (context) => withPassword(await replaceUser(context), context.body),
  })),
};

/** A case-sensitive userName. */
export const uniquenessMindsLetterCase: Fault = {
  name: "uniqueness-minds-letter-case",
  breaks: ["RFC7643-4.1.1/user-name-unique"],
  clause: "must be refused",
  at: ["POST User"],
  because: "the default collation of PostgreSQL",
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
    because: "the detail quotes what was sent",
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
  {
    /** An answer to a PATCH of a user in which userName is empty. */
    name: "patch-answer-without-user-name",
    breaks: ["RFC7643-4.1.1/user-name"],
    clause: "patched",
    because: "what wasn't changed isn't loaded",
    transport: (reply, { method, path }) =>
      method === "PATCH" && path.startsWith("/Users/")
        ? changeBody(reply, (user) => ({ ...user, userName: "" }))
        : reply,
  },
];
