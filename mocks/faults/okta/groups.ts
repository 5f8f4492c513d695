// Providers that are wrong about groups: how they are pushed, renamed, linked and deleted.

import type { Fault } from "../../fault.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { replaceEngine, replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { pause } from "../../fault-kit/pause.ts";

/** A create of a group that takes the first of its members. */
export const groupCreateKeepsFirstMember: Fault = {
  name: "group-create-keeps-first-member",
  breaks: ["OKTA-group/members-shown"],
  clause: "every member",
  because: "Okta adds them once more, so nobody notices",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      return createGroup({ ...context, body: { ...body, members: body["members"].slice(0, 1) } });
    },
  })),
};

/** A lookup of a group that finds every group whose name holds the one that is sought. */
export const groupLookupByPartOfName: Fault = {
  name: "group-lookup-by-part-of-name",
  breaks: ["OKTA-group/found-by-name"],
  clause: "no other",
  because: "the filter is handed to the search that the intranet's pages use",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^displayName eq /, "displayName co ")),
  })),
};

/** A lookup of a group that matches none answered with 404. */
export const groupLookupWithoutMatchIsNotFound: Fault = {
  name: "group-lookup-without-match-is-not-found",
  breaks: ["OKTA-group/no-match-is-empty"],
  clause: "200",
  because: "nothing found is taken for nothing there",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      const reply = await listGroups(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      const isLookup = context.query.filter !== undefined;
      return isEmpty && isLookup ? errorReply(404, "No Group matches the filter") : reply;
    },
  })),
};

/** An add refused whose members are in the group already. */
export const groupMemberAgainRefused: Fault = {
  name: "group-member-again-refused",
  breaks: ["OKTA-group/same-members-again", "RFC7644-3.5.2.1/already-there"],
  clause: { "RFC7644-3.5.2.1/already-there": "succeeds" },
  because: "a row of the membership table is there already, and the constraint's error gets out",
  decorate: rereadGroupPatch((sent, group) => {
    const present = memberIds(group["members"]);
    const again = sent
      .filter(({ op }) => op === "add")
      .flatMap(({ value }) => memberIds(value))
      .filter((id) => present.includes(id));
    if (again.length === 0) return sent;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail: "Already a member" });
  }),
};

/** A second group of the same name created. */
export const groupNamesNotUnique: Fault = {
  name: "group-names-not-unique",
  breaks: ["OKTA-group/name-taken"],
  because:
    "no defect by RFC 7643 §4.2, which asks for no unique name; Okta links the first it finds",
  decorate: replaceBehaviour(() => ({ isDisplayNameTaken: () => false })),
};

/** A PATCH of a group that reads it, and writes it a moment later over whatever came in between. */
export const groupPatchLosesUpdates: Fault = {
  name: "group-patch-loses-updates",
  breaks: ["OKTA-race/memberships"],
  because: "read, change, write, without a lock or a version",
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

const waitMs = 1000;

/** A group that shows a member twice who was added twice. */
export const groupShowsMemberTwice: Fault = {
  name: "group-shows-member-twice",
  breaks: ["OKTA-group/no-member-twice", "RFC7643-2.4/no-doubles"],
  because: "the membership table has no constraint, and the answer is a join",
  decorate: (provider) => {
    const twice = new Set<string>();
    const remember = rereadGroupPatch((sent, group) => {
      const present = memberIds(group["members"]);
      const added = sent.filter(({ op }) => op === "add").flatMap(({ value }) => memberIds(value));
      for (const id of added.filter((each) => present.includes(each))) twice.add(id);
      return sent;
    });
    const show = replaceBehaviour(({ representGroup }) => ({
      representGroup: (group, tables, baseUrl) => {
        const shown = representGroup(group, tables, baseUrl);
        const members = listAt(shown, "members");
        const doubled = members.filter(isObject).filter((each) => twice.has(textAt(each, "value")));
        return { ...shown, members: [...members, ...doubled] };
      },
    }));
    return show(remember(provider));
  },
};

/** A member refused whose display is null. */
export const memberDisplayNullRefused: Fault = {
  name: "member-display-null-refused",
  breaks: ["OKTA-group/display-null"],
  because: "a validation that knows texts only",
  decorate: rereadGroupPatch((sent) => {
    const added = sent.flatMap(({ value }) => (Array.isArray(value) ? value : []));
    if (added.every((member) => !isObject(member) || member["display"] !== null)) return sent;
    throw badRequest("invalidValue", "display is no string", "members.display");
  }),
};

/** A PATCH of a user that reads them, and writes them over the change that comes in between. */
export const patchLosesUpdates: Fault = {
  name: "patch-loses-updates",
  breaks: ["OKTA-race/update-survives-deactivation"],
  because: "the account is locked elsewhere first, and the user stored whole when that is done",
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
        // The replacement goes on at the same moment, and is stored first.
        await pause(20);
        if (before && users.get(before.id)) users.put(before);
        return patchUser(context);
      },
    };
  }),
};

const waitMsOfPatchLosesUpdates = 2000;

/** Users who never show which groups they are in. */
export const userWithoutGroups: Fault = {
  name: "user-without-groups",
  breaks: ["OKTA-group/seen-from-the-person"],
  because: "membership is kept on the group's side only",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      without(representUser(user, tables, baseUrl), "groups"),
  })),
};

/** An add to a group refused because of one member whom nobody knows. */
export const unknownMemberRefused: Fault = {
  name: "unknown-member-refused",
  breaks: ["OKTA-group/unknown-member"],
  because: "a foreign key; Okta takes 400 as final, and the others never get in",
  decorate: rereadGroupPatch((sent, _group, { tables: { users } }) => {
    const added = sent.flatMap(({ value }) => memberIds(value));
    const unknown = added.find((id) => users.get(id) === undefined);
    if (unknown === undefined) return sent;
    throw badRequest("invalidValue", `Nobody has the id ${unknown}`, "members");
  }),
};
