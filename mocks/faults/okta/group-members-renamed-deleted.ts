// Providers that are wrong about a group with members that is large, renamed or deleted.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { refuses } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Group } from "../../tables/group-table.ts";

/** A create of a group with more than a hundred members refused. */
export const groupOfOverAHundredRefused: Fault = {
  name: "group-of-over-a-hundred-refused",
  breaks: ["OKTA-group/over-a-hundred"],
  clause: "created in one request",
  because: "members are looked up with a query that returns at most a hundred users",
  large: true,
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const members = isObject(context.body) ? listAt(context.body, "members") : [];
      if (members.length > 100) throw badRequest("invalidValue", "Some members are unknown");
      return createGroup(context);
    },
  })),
};

/** A deleted group that can still be read. */
export const groupDeleteArchives: Fault = {
  name: "group-delete-archives",
  breaks: ["OKTA-group/deleted"],
  clause: "gone",
  because: "the delete only marks the group, and a read by id ignores the mark",
  decorate: replaceOperations(({ deleteGroup, getGroup }, { tables }) => {
    const archive = new Map<string, NonNullable<ReturnType<typeof tables.groups.get>>>();
    return {
      deleteGroup: (context) => {
        const group = tables.groups.get(context.path.id);
        if (group) archive.set(group.id, group);
        return deleteGroup(context);
      },
      getGroup: async (context) => {
        const archived = archive.get(context.path.id);
        if (!archived) return getGroup(context);
        tables.groups.put(archived);
        const reply = await getGroup(context);
        tables.groups.delete(archived.id);
        return reply;
      },
    };
  }),
};

/** A delete of a group that also makes its members inactive. */
export const groupDeleteDeactivatesMembers: Fault = {
  name: "group-delete-deactivates-members",
  breaks: ["OKTA-group/delete-leaves-people"],
  clause: "users",
  because: "the cascade deletes from one table too many",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: (context) => {
      for (const id of groups.get(context.path.id)?.memberIds ?? []) {
        setAttributes(context.provider, id, { active: false });
      }
      return deleteGroup(context);
    },
  })),
};

/** A rename that is acknowledged without effect. */
export const groupNameNeverChanges: Fault = {
  name: "group-name-never-changes",
  breaks: ["OKTA-group/renamed", "OKTA-group/old-name-free"],
  clause: "the new name",
  because: "the group's permissions are stored under its name",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: without(value, "displayName") } : operation;
    }),
  ),
};

/** A rename that removes every member. */
export const groupRenameEmpties: Fault = {
  name: "group-rename-empties",
  breaks: ["OKTA-group/renamed", "OKTA-group/link-keeps-members", "OKTA-group/same-name-again"],
  clause: {
    "OKTA-group/renamed": "the same id and members",
    "OKTA-group/same-name-again": "change nothing",
  },
  because: "a replace without a path is handled like a PUT; Okta starts linking with a rename",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { value } = operation;
      return isObject(value) ? { ...operation, value: { members: [], ...value } } : operation;
    }),
  ),
};

/** A rename that is refused because it contains the group's own id. */
export const groupRenameRefusesId: Fault = {
  name: "group-rename-refuses-id",
  breaks: [
    "OKTA-group/rename-accepted",
    "OKTA-group/renamed",
    "OKTA-group/link-keeps-members",
    "OKTA-group/push-now-pathless",
    "OKTA-group/same-name-again",
  ],
  because: "the value in each of these requests contains the id",
  decorate: rereadGroupPatch((sent) => {
    if (sent.every(({ value }) => !isObject(value) || value["id"] === undefined)) return sent;
    throw badRequest("mutability", "The attribute id is readOnly", "id");
  }),
};

const taken = (name: string) =>
  new ScimError({ status: 409, scimType: "uniqueness", detail: `There is a group ${name}` });

/** A rename to the group's own name, refused as taken. */
export const ownGroupNameTaken: Fault = {
  name: "own-group-name-taken",
  breaks: ["OKTA-group/same-name-again", "OKTA-group/link-keeps-members"],
  clause: {
    "OKTA-group/same-name-again": "answered with 200 or 204",
    "OKTA-group/link-keeps-members": "add Okta's members",
  },
  because:
    "the uniqueness query finds the group itself; Okta links a group with a rename to the same name",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const names = (Array.isArray(operations) ? operations : []).flatMap((operation) => {
        const value = isObject(operation) ? operation["value"] : undefined;
        return isObject(value) ? [value["displayName"]] : [];
      });
      const name = textAt(resource, "displayName");
      if (type.name === "Group" && names.includes(name)) throw taken(name);
      return applyPatch(resource, operations, type);
    },
  })),
};

/** A group's old name that stays taken. */
export const oldGroupNameStaysTaken: Fault = {
  name: "old-group-name-stays-taken",
  breaks: ["OKTA-group/old-name-free"],
  because: "the provider keeps old names for links in old pages",
  decorate: (provider) => {
    const names = new Set<string>();
    return replaceOperations(({ createGroup, patchGroup }, { tables: { groups } }) => ({
      patchGroup: async (context) => {
        const before = groups.get(context.path.id)?.attributes["displayName"];
        const reply = await patchGroup(context);
        const after = groups.get(context.path.id)?.attributes["displayName"];
        if (typeof before === "string" && before !== after) names.add(before);
        return reply;
      },
      createGroup: (context) => {
        const name = textAt(isObject(context.body) ? context.body : {}, "displayName");
        if (names.has(name)) throw taken(name);
        return createGroup(context);
      },
    }))(provider);
  },
};

/** A group that is found by its first name. */
export const groupFoundByFirstName: Fault = {
  name: "group-found-by-first-name",
  breaks: ["OKTA-group/renamed"],
  clause: "found by the new name only",
  because: "the search index is written only when a group is created",
  decorate: (provider) => {
    const first = new Map<string, string>();
    return replaceOperations(({ createGroup, listGroups, getGroup }) => ({
      createGroup: async (context) => {
        const reply = await createGroup(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        const name = isObject(reply.body) ? textAt(reply.body, "displayName") : "";
        if (!first.has(name)) first.set(name, id);
        return reply;
      },
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const name = /^displayName eq "(.*)"$/.exec(context.query.filter ?? "")?.[1] ?? "";
        const id = first.get(name);
        const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
        if (id === undefined || !isEmpty || !provider.tables.groups.get(id)) return reply;
        const found = await getGroup({ ...context, path: { id }, query: {}, body: undefined });
        const Resources = isObject(found.body) ? [found.body] : [];
        return changeBody(reply, (page) => ({
          ...page,
          totalResults: 1,
          itemsPerPage: 1,
          Resources,
        }));
      },
    }))(provider);
  },
};

/** A rename of a group to its own name in other letter case, refused as taken. */
export const groupRenameInOtherLettersTaken: Fault = {
  name: "group-rename-in-other-letters-taken",
  breaks: ["OKTA-group/same-name-again"],
  clause: "in other letter case",
  because: "the uniqueness query excludes the group by its exact name, not by its id",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
    patchGroup: (context) => {
      const name = textAt(groups.get(context.path.id)?.attributes ?? {}, "displayName");
      const sent = /"displayName":"([^"]*)"/.exec(JSON.stringify(context.body))?.[1] ?? name;
      if (sent !== name && sent.toLowerCase() === name.toLowerCase()) {
        throw taken(sent);
      }
      return patchGroup(context);
    },
  })),
};

/** A delete of a group that removes its members from their other groups. */
export const groupDeleteEndsOtherMemberships: Fault = {
  name: "group-delete-ends-other-memberships",
  breaks: ["OKTA-group/delete-leaves-people"],
  clause: "their other groups",
  because: "the query deletes memberships by the user's id, without the group's id",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: async (context) => {
      const members = [...(groups.get(context.path.id)?.memberIds ?? [])];
      const reply = await deleteGroup(context);
      for (const id of members) groups.leave(id);
      return reply;
    },
  })),
};

export const oktaGroupMembersRenamedDeletedParts: readonly Fault[] = [
  {
    /** A PATCH of a group's displayName after which the group has another id. */
    name: "rename-gives-another-id",
    breaks: ["OKTA-group/renamed", "OKTA-group/old-name-free"],
    clause: { "OKTA-group/renamed": "the same id" },
    because: "the name is the key, and the id is derived from it",
    decorate: (provider) => {
      const renamed = new Set<string>();
      const other = (group: Group): Group =>
        renamed.has(group.id) ? { ...group, id: `${group.id}-renamed` } : group;
      const showing = replaceBehaviour(({ representGroup }) => ({
        representGroup: (group, tables, baseUrl) => representGroup(other(group), tables, baseUrl),
      }));
      return replaceOperations(({ patchGroup }, { tables: { groups } }) => ({
        patchGroup: async (context) => {
          const { id } = context.path;
          const key = () => textAt(groups.get(id)?.attributes ?? {}, "displayName").toLowerCase();
          const before = key();
          const reply = await patchGroup(context);
          if (key() !== before) renamed.add(id);
          return reply;
        },
      }))(showing(provider));
    },
  },
  {
    /** A DELETE of a group refused because it has a Content-Type and no body. */
    name: "group-delete-needs-a-body",
    breaks: ["OKTA-group/deleted"],
    clause: "with a Content-Type and no body",
    because: "the framework parses every body that is announced as JSON",
    transport: refuses(
      ["DELETE Group"],
      400,
      "Body can't be empty when the content type is JSON",
      ({ headers, body }) => headers["content-type"] !== undefined && body === "",
    ),
  },
];
