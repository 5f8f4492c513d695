// Providers whose ids are not for ever (RFC 7643 §3.1), of users and of groups.
import { textAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import type { Provider } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";
import { digest } from "../../digest.ts";
import { isObject } from "../../../src/scim/resource.ts";

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

const idOf = (name: string): string => `n${digest(name.toLowerCase()).slice(0, 12)}`;

/** Ids with letters, which a read takes in any case. */
const lettered = (provider: Provider): Provider => {
  const { nextId } = provider;
  return { ...provider, nextId: () => `Id-${nextId()}` };
};

const inOwnCase = (given: string, known: string): string =>
  given.toLowerCase() === known.toLowerCase() ? known : given;

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
      createUser: (context) => {
        const id = isObject(context.body) ? idOf(textAt(context.body, "userName")) : "";
        const isFree = id !== "" && context.provider.tables.users.get(id) === undefined;
        return createUser(
          isFree ? { ...context, provider: { ...context.provider, nextId: () => id } } : context,
        );
      },
    })),
  },
  {
    name: "group-ids-made-of-names",
    breaks: ["RFC7643-3.1/id-not-reassigned"],
    clause: "a group's, given again under the same name",
    because: "the id is a digest of the displayName",
    decorate: replaceOperations(({ createGroup }) => ({
      createGroup: (context) => {
        const id = isObject(context.body) ? idOf(textAt(context.body, "displayName")) : "";
        const isFree = id !== "" && context.provider.tables.groups.get(id) === undefined;
        return createGroup(
          isFree ? { ...context, provider: { ...context.provider, nextId: () => id } } : context,
        );
      },
    })),
  },
  {
    name: "user-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact"],
    clause: "a user's",
    because: "the column is compared without letter case",
    decorate: (provider) =>
      replaceOperations(({ getUser }, { tables }) => ({
        getUser: (context) => {
          const ids = [...tables.users.all()].map(({ id }) => id);
          const id = ids.reduce(inOwnCase, context.path.id);
          return getUser({ ...context, path: { id } });
        },
      }))(lettered(provider)),
  },
  {
    name: "group-ids-in-any-case",
    breaks: ["RFC7643-3.1/id-case-exact"],
    clause: "a group's",
    because: "the column is compared without letter case",
    decorate: (provider) =>
      replaceOperations(({ getGroup }, { tables }) => ({
        getGroup: (context) => {
          const ids = [...tables.groups.all()].map(({ id }) => id);
          const id = ids.reduce(inOwnCase, context.path.id);
          return getGroup({ ...context, path: { id } });
        },
      }))(lettered(provider)),
  },
];
