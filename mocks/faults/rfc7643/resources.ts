// Providers that are wrong about resources: what turns the rows of rfc7643/resources red.

import type { Fault } from "../../fault.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { without, textAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Context, Provider } from "../../provider.ts";
import { digest } from "../../digest.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { inKnownCase, letterIds } from "../../fault-kit/letter-ids.ts";

/** Reads with a Content-Location that is not meta.location. */
export const contentLocationIsTheRequest: Fault = {
  name: "content-location-is-the-request",
  breaks: ["RFC7643-3.1/content-location"],
  because: "a proxy writes the path that it was asked for",
  transport: (reply, { method, path }) =>
    method === "GET" && reply.status === 200 && path.startsWith("/Users/")
      ? { ...reply, headers: { ...reply.headers, "content-location": `/scim${path}` } }
      : reply,
};

/** Groups whose id holds the word that RFC 7643 §3.1 reserves. */
export const groupIdHoldsBulkId: Fault = {
  name: "group-id-holds-bulk-id",
  breaks: ["RFC7643-3.1/no-bulk-id"],
  because: "groups come from a bulk load whose own references became their ids",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { provider } = context;
      const nextId = () => `bulkId-${provider.nextId()}`;
      return createGroup({ ...context, provider: { ...provider, nextId } });
    },
  })),
};

/** A PATCH of a user answered with the user, but for the id. */
export const patchAnswerWithoutId: Fault = {
  name: "patch-answer-without-id",
  breaks: ["RFC7643-3.1/id", "OKTA-deactivate/answer", "OKTA-reactivate/answer"],
  clause: "carries an id",
  because: "the client has it in the path",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (user) => without(user, "id")),
  })),
};

/** A PATCH of a user answered with the user, but for schemas. */
export const patchAnswerWithoutSchemas: Fault = {
  name: "patch-answer-without-schemas",
  breaks: ["RFC7643-3/schemas"],
  clause: "carries schemas",
  violates: ["RFC7643-2.1/schemas-given"],
  because: "each operation writes its answer by itself, and this one forgot",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (user) => without(user, "schemas")),
  })),
};

/** Groups whose schemas name the core schema twice. */
export const schemasNamedTwice: Fault = {
  name: "schemas-named-twice",
  breaks: ["RFC7643-3/schemas-unique", "RFC7643-3/schemas"],
  clause: "once",
  because:
    "the list is put together from two places; it is then no list of schemas in the contract either",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { schemas, ...others } = representGroup(group, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return { schemas: [...urns, ...urns], ...others };
    },
  })),
};

/** A create and a delete that take and give ids by other rules. */
const givingAgain = (
  { tables, nextId, ...provider }: Provider,
  type: "User" | "Group",
): Provider => {
  const free: string[] = [];
  const next = () => free.pop() ?? nextId();
  const sound = { ...provider, tables, nextId };
  return replaceOperations((operations) =>
    type === "User"
      ? {
          createUser: (context) =>
            operations.createUser({ ...context, provider: { ...context.provider, nextId: next } }),
          deleteUser: async (context) => {
            const reply = await operations.deleteUser(context);
            free.push(context.path.id);
            return reply;
          },
        }
      : {
          createGroup: (context) =>
            operations.createGroup({ ...context, provider: { ...context.provider, nextId: next } }),
          deleteGroup: async (context) => {
            const reply = await operations.deleteGroup(context);
            free.push(context.path.id);
            return reply;
          },
        },
  )(sound);
};

/** The create with an id that is a digest of this attribute, while nobody has that id. */
const namedAfter = <Id extends "createUser" | "createGroup">(
  context: Context<Id>,
  name: "userName" | "displayName",
  table: { get(id: string): unknown },
): Context<Id> => {
  if (!isObject(context.body)) return context;
  const id = `n${digest(textAt(context.body, name).toLowerCase()).slice(0, 12)}`;
  if (table.get(id) !== undefined) return context;
  return { ...context, provider: { ...context.provider, nextId: () => id } };
};

export const idFaults: readonly Fault[] = [
  {
    name: "deleted-user-ids-given-again",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a user's, given to another",
    at: ["DELETE User"],
    because: "the id is the lowest number that is free; what was deleted is somebody else then",
    decorate: (provider) => givingAgain(provider, "User"),
  },
  {
    name: "deleted-group-ids-given-again",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a group's, given to another",
    at: ["DELETE Group"],
    because: "the id is the lowest number that is free",
    decorate: (provider) => givingAgain(provider, "Group"),
  },
  {
    name: "user-ids-made-of-names",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a user's, given again under the same name",
    because: "the id is a digest of the userName",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) =>
        createUser(namedAfter(context, "userName", context.provider.tables.users)),
    })),
  },
  {
    name: "group-ids-made-of-names",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a group's, given again under the same name",
    because: "the id is a digest of the displayName",
    decorate: replaceOperations(({ createGroup }) => ({
      createGroup: (context) =>
        createGroup(namedAfter(context, "displayName", context.provider.tables.groups)),
    })),
  },
  {
    name: "user-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact", "OKTA-read/id-letter-case"],
    clause: {
      "RFC7643-3.1/id-case-exact": "a user's",
      "OKTA-read/id-letter-case": "a read of a user",
    },
    because: "the column is compared without letter case",
    decorate: (provider) =>
      replaceOperations(({ getUser }, { tables }) => ({
        getUser: (context) => {
          const ids = [...tables.users.all()].map(({ id }) => id);
          const id = ids.reduce(inKnownCase, context.path.id);
          return getUser({ ...context, path: { id } });
        },
      }))(letterIds(provider)),
  },
  {
    name: "group-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact", "OKTA-read/id-letter-case"],
    clause: {
      "RFC7643-3.1/id-case-exact": "a group's",
      "OKTA-read/id-letter-case": "a read of a group",
    },
    because: "the column is compared without letter case",
    decorate: (provider) =>
      replaceOperations(({ getGroup }, { tables }) => ({
        getGroup: (context) => {
          const ids = [...tables.groups.all()].map(({ id }) => id);
          const id = ids.reduce(inKnownCase, context.path.id);
          return getGroup({ ...context, path: { id } });
        },
      }))(letterIds(provider)),
  },
  {
    name: "member-ids-in-any-case",
    breaks: ["OKTA-read/id-letter-case"],
    clause: "a membership",
    because: "the table of memberships is compared without letter case",
    decorate: (provider) =>
      replaceOperations(({ patchGroup }, { tables }) => ({
        patchGroup: (context) => {
          const ids = [...tables.users.all()].map(({ id }) => id);
          const text = JSON.stringify(context.body).replaceAll(/(?<="value":")[^"]+/g, (value) =>
            ids.reduce(inKnownCase, value),
          );
          return patchGroup({ ...context, body: JSON.parse(text) as Json });
        },
      }))(letterIds(provider)),
  },
];
