// Providers that are wrong about a group's name: sent again, changed, free again, in an answer.

import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";

const taken = (name: string) =>
  new ScimError({ status: 409, scimType: "uniqueness", detail: `There is a group ${name}` });

/** A rename to the group's own name refused as taken. */
export const ownGroupNameTaken: Fault = {
  name: "own-group-name-taken",
  breaks: ["OKTA-group/same-name-again", "OKTA-group/link-keeps-members"],
  clause: {
    "OKTA-group/same-name-again": "answered with 200 or 204",
    "OKTA-group/link-keeps-members": "adds Okta's members",
  },
  because:
    "the query for the name finds the group itself; Okta links with a rename to the same name",
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

/** The name that a group had before stays taken. */
export const oldGroupNameStaysTaken: Fault = {
  name: "old-group-name-stays-taken",
  breaks: ["OKTA-group/old-name-free"],
  because: "names are kept for links in old pages",
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

/** A group is found by the name that it had when it was created. */
export const groupFoundByFirstName: Fault = {
  name: "group-found-by-first-name",
  breaks: ["OKTA-group/renamed"],
  clause: "found by the new name only",
  because: "a search index that is written at creation; the new group isn't the only one either",
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

/** The answer to a create of a group has no displayName. */
export const groupCreateAnswersWithoutName: Fault = {
  name: "group-create-answers-without-name",
  breaks: ["OKTA-group/created-answer", "RFC7643-4.2/display-name-required"],
  because: "the id is all that the service keeps of it",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: async (context) =>
      changeBody(await createGroup(context), (group) => without(group, "displayName")),
  })),
};

/** The answer to a change of a group has no displayName. */
export const groupPatchAnswersWithoutName: Fault = {
  name: "group-patch-answers-without-name",
  breaks: [
    "OKTA-group/change-answer",
    "RFC7643-4.2/display-name-required",
    "RFC7644-3.1/reflects-state",
    "RFC7644-3.5.2/attributes-give-200",
  ],
  clause: "displayName",
  because: "what was changed is answered, and nothing else",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) =>
      changeBody(await patchGroup(context), (group) => without(group, "displayName")),
  })),
};

/** The answer to a change of a group shows another id. */
export const groupPatchAnswersWithAnotherId: Fault = {
  name: "group-patch-answers-with-another-id",
  breaks: ["OKTA-group/change-answer"],
  clause: "the group's id",
  because: "the id of the change",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: async (context) =>
      changeBody(await patchGroup(context), (group) => ({
        ...group,
        id: `${String(group["id"])}-1`,
      })),
  })),
};

/** A rename of a group to its own name in other letters is refused as taken. */
export const groupRenameInOtherLettersTaken: Fault = {
  name: "group-rename-in-other-letters-taken",
  breaks: ["OKTA-group/same-name-again"],
  clause: "in other letters",
  because: "the group is told from itself by its name as it is written",
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
