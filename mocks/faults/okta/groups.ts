// Providers that are wrong about groups: how they are pushed, renamed, linked and deleted.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { placeOf, queryOf, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { withResources } from "../../fault-kit/change-listed.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { pause } from "../../fault-kit/pause.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import type { Group } from "../../tables/group-table.ts";

/** A lookup of a group that finds every group whose name contains the given one. */
export const groupLookupByPartOfName: Fault = {
  name: "group-lookup-by-part-of-name",
  breaks: ["OKTA-group/found-by-name"],
  clause: "no other",
  because: "the filter is passed to the search of the intranet's pages",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^displayName eq /, "displayName co ")),
  })),
};

/** A lookup of a group without a match, answered with 404. */
export const groupLookupWithoutMatchIsNotFound: Fault = {
  name: "group-lookup-without-match-is-not-found",
  breaks: ["OKTA-group/no-match-is-empty"],
  clause: "200",
  because: "the provider treats an empty result like a missing resource",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      const reply = await listGroups(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      const isLookup = context.query.filter !== undefined;
      return isEmpty && isLookup ? errorReply(404, "No Group matches the filter") : reply;
    },
  })),
};

/** A second group of the same name created. */
export const groupNamesNotUnique: Fault = {
  name: "group-names-not-unique",
  breaks: ["OKTA-group/name-taken"],
  because:
    "not a defect by RFC 7643 §4.2, which doesn't require a unique name; Okta links the first match",
  decorate: replaceBehaviour(() => ({ isDisplayNameTaken: () => false })),
};

const waitMs = 1000;

/** A PATCH of a group that reads the group, writes it later and overwrites changes in between. */
export const groupPatchLosesUpdates: Fault = {
  name: "group-patch-loses-updates",
  breaks: ["OKTA-race/memberships"],
  because: "the provider reads, changes and writes without a lock or a version",
  decorate: replaceOperations(({ patchGroup }, { tables: { groups } }) => {
    const crossing = new Crossing();
    return {
      patchGroup: async (context) => {
        const before = groups.get(context.path.id);
        await crossing.meet(context.path.id, waitMs);
        if (before && groups.get(before.id)) groups.put(before);
        return patchGroup(context);
      },
    };
  }),
};

const waitMsOfPatchLosesUpdates = 2000;

/** A PATCH of a user that reads the user, writes it later and overwrites a change in between. */
export const patchLosesUpdates: Fault = {
  name: "patch-loses-updates",
  breaks: ["OKTA-race/update-survives-deactivation"],
  because: "the provider first locks the account in another system, then stores the whole user",
  decorate: replaceOperations(({ patchUser, replaceUser }, { tables: { users } }) => {
    const crossing = new Crossing();
    return {
      replaceUser: async (context) => {
        await crossing.meet(context.path.id, waitMsOfPatchLosesUpdates);
        return replaceUser(context);
      },
      patchUser: async (context) => {
        const before = users.get(context.path.id);
        await crossing.meet(context.path.id, waitMsOfPatchLosesUpdates);
        // The replacement continues at the same moment and is stored first.
        await pause(20);
        if (before && users.get(before.id)) users.put(before);
        return patchUser(context);
      },
    };
  }),
};

/** Two groups that get members at the same time both get those of the last request. */
export const groupsAtOnceShareMembers: Fault = {
  name: "groups-at-once-share-members",
  breaks: ["OKTA-race/memberships"],
  clause: "of two groups",
  because: "the handler is shared and keeps the members of the current request in a field",
  decorate: (provider) => {
    const crossing = new Crossing();
    let underWay: { readonly id: string; readonly body: Json | undefined } | undefined;
    return replaceOperations(({ patchGroup }) => ({
      patchGroup: async (context) => {
        const { path, body } = context;
        const own = { id: path.id, body };
        underWay = own;
        const isAdd = /"op":"add"/.test(JSON.stringify(body));
        if (!isAdd) return patchGroup(context);
        await crossing.meet("add");
        // Requests about one group come in order, so only requests about two groups are mixed up.
        const last = underWay.id === path.id ? own : underWay;
        return patchGroup({ ...context, body: last.body });
      },
    }))(provider);
  },
};

/** A lookup of a group called groups lists all of them. */
export const lookupOfGroupsListsAll: Fault = {
  name: "lookup-of-groups-lists-all",
  breaks: ["OKTA-group/odd-names"],
  clause: "by a word of the protocol",
  because: "the provider reads the word as the whole list",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { filter, ...query } = context.query;
      const isWord = filter !== undefined && /"groups"/i.test(filter);
      return listGroups(isWord ? { ...context, query } : context);
    },
  })),
};

/** The answer to a create of a group has no displayName. */
export const groupCreateAnswersWithoutName: Fault = {
  name: "group-create-answers-without-name",
  breaks: ["OKTA-group/created-answer", "RFC7643-4.2/display-name-required"],
  because: "the service keeps only the id of the new group",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: async (context) =>
      changeBody(await createGroup(context), (group) => without(group, "displayName")),
  })),
};

/** A change of membership that starts from an outdated copy until the group is read. */
export const groupChangesFromStaleCopy: Fault = {
  name: "group-changes-from-stale-copy",
  breaks: ["OKTA-group/one-after-another", "OKTA-race/memberships"],
  because: "the provider reads a replica that lags behind, and writes to the primary database",
  decorate: (provider) => {
    const stale = new Map<string, Group>();
    return replaceOperations(({ patchGroup, getGroup }, { tables: { groups } }) => ({
      patchGroup: async (context) => {
        const current = groups.get(context.path.id);
        const seen = stale.get(context.path.id);
        if (current && seen) groups.put({ ...current, memberIds: seen.memberIds });
        if (current) stale.set(current.id, seen ?? current);
        return patchGroup(context);
      },
      getGroup: (context) => {
        stale.delete(context.path.id);
        return getGroup(context);
      },
    }))(provider);
  },
};

/** A read of an unknown group, answered with an empty group. */
export const unknownGroupIsEmpty: Fault = {
  name: "unknown-group-is-empty",
  breaks: ["OKTA-group/unknown-id", "RFC7643-4.2/display-name-required"],
  clause: "a read",
  because: "the cache returns a default object for an unknown id",
  decorate: replaceOperations(({ getGroup }, { tables: { groups } }) => ({
    getGroup: (context) => {
      const { id } = context.path;
      if (groups.get(id) || !/^0091/.test(id)) return getGroup(context);
      const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
      const headers = { "content-type": "application/scim+json" };
      return { status: 200, headers, body: { schemas, id, displayName: "", members: [] } };
    },
  })),
};

/** A list shows a user once for each group, and a group once for each member. */
export const listsJoinMemberships: Fault = {
  name: "lists-join-memberships",
  breaks: ["OKTA-lookup/finds-exactly-one", "OKTA-group/found-by-name"],
  clause: {
    "OKTA-lookup/finds-exactly-one": "once, whatever groups the user is in",
    "OKTA-group/found-by-name": "once, whatever members it has",
  },
  because: "a JOIN without DISTINCT",
  transport: (reply, request) => {
    const { filter } = queryOf(request);
    const isLookup = /^LIST/.test(placeOf(request) ?? "") && filter !== undefined;
    if (!isLookup || !isObject(reply.body) || !Array.isArray(reply.body["Resources"])) return reply;
    const joined = reply.body["Resources"].flatMap((each) => {
      const list = isObject(each) ? (each["groups"] ?? each["members"]) : undefined;
      const times = Array.isArray(list) ? Math.max(1, list.length) : 1;
      return Array.from({ length: times }, () => each);
    });
    const totalResults = joined.length;
    return {
      ...reply,
      body: { ...reply.body, totalResults, itemsPerPage: totalResults, Resources: joined },
    };
  },
};

/** Users whose groups have the name as value. */
export const userShowsNamesOfGroups: Fault = {
  name: "user-shows-names-of-groups",
  breaks: [
    "RFC7643-4.1.2/groups-value",
    "OKTA-group/seen-from-the-person",
    "RFC7643-4.1.2/groups-complete",
  ],
  clause: "value",
  because: "the page of a user needs only the group's name",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) => {
      const { groups, ...others } = representUser(user, tables, baseUrl);
      if (!Array.isArray(groups)) return others;
      const named = groups.filter(isObject).map((group) => ({
        ...group,
        value: group["display"] ?? null,
      }));
      return { ...others, groups: named };
    },
  })),
};

export const oktaGroupsParts: readonly Fault[] = [
  {
    /** A lookup of a group with an apostrophe that finds none and says totalResults 1. */
    name: "group-lookup-without-match-counts-one",
    breaks: ["OKTA-group/no-match-is-empty"],
    clause: "totalResults 0",
    because: "a default group replaces a group whose name contains an apostrophe",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, totalResults: 1 }),
      (request) => /Nobody's group/.test(queryOf(request)["filter"] ?? ""),
    ),
  },
  {
    /** A lookup by displayName that doesn't find a group without members. */
    name: "group-without-members-not-found",
    breaks: ["OKTA-group/found-by-name"],
    clause: "the group with this name",
    because: "the directory hides groups without members",
    decorate: replaceOperations(({ listGroups }, { tables: { groups } }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        if (!/^displayName eq "Other droids /.test(context.query.filter ?? "")) return reply;
        return changeBody(reply, (page) => {
          const shown = listAt(page, "Resources").filter((each) => {
            const id = isObject(each) ? textAt(each, "id") : "";
            return groups.get(id)?.memberIds.size !== 0;
          });
          return { ...withResources(page, shown), totalResults: shown.length };
        });
      },
    })),
  },
  {
    /** A create of a group with several members, answered with 501. */
    name: "group-with-members-created-empty-handed",
    breaks: ["OKTA-group/created"],
    clause: "with its members",
    because: "the provider adds members only by PATCH",
    decorate: replaceOperations(({ createGroup }) => ({
      createGroup: (context) => {
        const { body } = context;
        const members = isObject(body) ? body["members"] : undefined;
        return Array.isArray(members) && members.length > 1
          ? errorReply(501, "A group is created without members")
          : createGroup(context);
      },
    })),
  },
  {
    /** An answer to a create of a group in which displayName is empty. */
    name: "group-reads-nameless",
    breaks: ["RFC7643-4.2/display-name-required", "OKTA-group/created-answer"],
    clause: "read",
    because: "another serialiser makes the answer to a create",
    transport: (reply, { method, path }) =>
      method === "POST" && path === "/Groups" && reply.status === 201
        ? changeBody(reply, (group) => ({ ...group, displayName: "" }))
        : reply,
  },
];
