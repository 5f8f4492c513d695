// Faulty providers for the rows of rfc7643/resources.

import { isObject, type Resource } from "../../../src/scim/resource.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { digest } from "../../digest.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { inKnownCase, letterIds } from "../../fault-kit/letter-ids.ts";
import type { Fault } from "../../fault.ts";
import type { Context, Provider } from "../../provider.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** Groups whose id contains the reserved word of RFC 7643 §3.1. */
export const groupIdHoldsBulkId: Fault = {
  name: "group-id-holds-bulk-id",
  breaks: ["RFC7643-3.1/no-bulk-id"],
  because: "groups were loaded in bulk, and the temporary ids of that load became their ids",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { provider } = context;
      const nextId = () => `bulkId-${provider.nextId()}`;
      return createGroup({ ...context, provider: { ...provider, nextId } });
    },
  })),
};

/** A PATCH of a user answered with the user without the id. */
export const patchAnswerWithoutId: Fault = {
  name: "patch-answer-without-id",
  breaks: ["RFC7643-3.1/id", "OKTA-deactivate/answer", "OKTA-reactivate/answer"],
  clause: "have an id",
  because: "the client already has the id in the path",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (user) => without(user, "id")),
  })),
};

/** A PATCH of a user answered with the user without schemas. */
export const patchAnswerWithoutSchemas: Fault = {
  name: "patch-answer-without-schemas",
  breaks: ["RFC7643-3/schemas"],
  clause: "have schemas",
  violates: ["RFC7643-2.1/schemas-given"],
  because: "each operation has its own serialiser, and this one leaves out schemas",
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
  because: "the list is joined from two sources; the contract doesn't allow such a list either",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { schemas, ...others } = representGroup(group, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return { schemas: [...urns, ...urns], ...others };
    },
  })),
};

/** A create and a delete with other rules for ids. */
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

/** A create whose id is a digest of this attribute, if that id is free. */
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

/** Two creates at the same time are answered with the id of the second. */
export const createsAtOnceAnswerOneId: Fault = {
  name: "creates-at-once-answer-one-id",
  breaks: ["RFC7643-3.1/id-unique"],
  clause: "two users created at the same time",
  because: "the last id is read back after both users are written",
  decorate: (provider) => {
    const crossing = new Crossing();
    let last = "";
    return replaceOperations(({ createUser }) => ({
      createUser: async (context) => {
        const reply = await createUser(context);
        last = isObject(reply.body) ? textAt(reply.body, "id") : last;
        await crossing.meet("create");
        return changeBody(reply, (body) => ({ ...body, id: last }));
      },
    }))(provider);
  },
};

/** Groups whose ids are those of users. */
export const groupsNumberedFromOne: Fault = {
  name: "groups-numbered-from-one",
  breaks: ["RFC7643-3.1/id-unique"],
  clause: "a group and a user must differ",
  because: "every table has its own sequence",
  decorate: (provider) => {
    let next = 1001;
    return replaceOperations(({ createGroup }) => ({
      createGroup: (context) =>
        createGroup({
          ...context,
          provider: { ...context.provider, nextId: () => String(next++) },
        }),
    }))(provider);
  },
};

const numbered = (resource: Resource): Resource =>
  /^\d+$/.test(textAt(resource, "id")) ? { ...resource, id: Number(resource["id"]) } : resource;

export const idFaults: readonly Fault[] = [
  {
    /** A create that gives a user the id of a deleted one. */
    name: "deleted-user-ids-given-again",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a user's, given to another",
    at: ["DELETE User"],
    because: "the id is the lowest free number; a deleted user's id then belongs to another user",
    decorate: (provider) => givingAgain(provider, "User"),
  },
  {
    /** A create that gives a group the id of a deleted one. */
    name: "deleted-group-ids-given-again",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a group's, given to another",
    at: ["DELETE Group"],
    because: "the id is the lowest free number",
    decorate: (provider) => givingAgain(provider, "Group"),
  },
  {
    /** A create that gives a user an id made of the userName. */
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
    /** A create that gives a group an id made of the displayName. */
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
    /** A read that finds a user by their id in any letter case. */
    name: "user-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact", "OKTA-read/id-letter-case"],
    clause: {
      "RFC7643-3.1/id-case-exact": "a user's",
      "OKTA-read/id-letter-case": "a read of a user",
    },
    because: "comparisons of the column ignore letter case",
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
    /** A read that finds a group by its id in any letter case. */
    name: "group-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact", "OKTA-read/id-letter-case"],
    clause: {
      "RFC7643-3.1/id-case-exact": "a group's",
      "OKTA-read/id-letter-case": "a read of a group",
    },
    because: "comparisons of the column ignore letter case",
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
    /** A read of a group whose schemas lack that of Group. */
    name: "group-schemas-without-the-base",
    breaks: ["RFC7643-3/schemas"],
    clause: "contains its base schema",
    violates: ["RFC7643-3.3/base-schema"],
    because: "the provider considers the base schema implied",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? changeBody(reply, (group) => ({
            ...group,
            schemas: ["urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:Group"],
          }))
        : reply,
  },
  {
    /** Users and groups whose id is a number. */
    name: "ids-are-numbers",
    breaks: ["RFC7643-3.1/id"],
    clause: "a string",
    because: "the id is the numeric key of a table; Okta reads it as text",
    transport: (reply, { path }) =>
      /^\/(?:Users|Groups)/.test(path)
        ? changeBody(changeListed(reply, numbered), numbered)
        : reply,
  },
  {
    /** A user or group that shows every schema twice, where a client sent one twice. */
    name: "schemas-kept-as-sent-twice",
    breaks: ["RFC7643-3/schemas-unique", "RFC7643-3/schemas"],
    clause: "if a client sends one twice",
    because: "schemas is stored as sent; the contract doesn't allow such a list either",
    decorate: replaceEngine(({ validateResource: accept }) => ({
      validateResource: (input, type) => {
        const accepted = accept(input, type);
        const sent = isObject(input) && Array.isArray(input["schemas"]) ? input["schemas"] : [];
        const known = listAt(accepted, "schemas");
        const isTwice = new Set(sent).size < sent.length;
        return isTwice ? { ...accepted, schemas: [...known, ...known] } : accepted;
      },
    })),
  },
  {
    /** Two reads at the same moment, each answered with the other user. */
    name: "reads-at-once-crossed",
    breaks: ["RFC7643-3.1/id-stable"],
    clause: "every answer",
    because: "the resource waits in a variable that all requests share",
    decorate: (provider) => {
      const crossing = new Crossing();
      let last = "";
      return replaceOperations(({ getUser }) => ({
        getUser: async (context) => {
          last = context.path.id;
          await crossing.meet("read", 40);
          return getUser({ ...context, path: { id: last } });
        },
      }))(provider);
    },
  },
];
