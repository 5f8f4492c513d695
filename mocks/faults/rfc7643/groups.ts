// Providers that are wrong about groups: what turns the rows of rfc7643/groups red.

import type { Fault } from "../../fault.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import { isObject, isSame } from "../../../src/scim/resource.ts";

/** Users who are still members of groups once they were deleted. */
export const deletedStayMembers: Fault = {
  name: "deleted-stay-members",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  because: "memberships have no foreign key",
  decorate: replaceOperations(({ deleteUser }) => ({
    deleteUser: async (context) => {
      const { groups } = context.provider.tables;
      const before = groups.of(context.path.id);
      const reply = await deleteUser(context);
      for (const group of before) groups.put(group);
      return reply;
    },
  })),
};

/** Members whose $ref leads to a group. */
export const memberReferencesGroup: Fault = {
  name: "member-references-group",
  breaks: ["RFC7643-4.2/member-value", "RFC7643-2.3.7/reference-resolves"],
  clause: "$ref of a user",
  because: "the URI is made of the endpoint that was asked; nobody is found there",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { members, ...others } = representGroup(group, tables, baseUrl);
      if (!Array.isArray(members)) return others;
      const wrong = members.filter(isObject).map((member) => ({
        ...member,
        $ref: `${baseUrl}/Groups/${textAt(member, "value")}`,
      }));
      return { ...others, members: wrong };
    },
  })),
};

/** Groups that no group can be a member of. */
export const nestedGroupDropped: Fault = {
  name: "nested-group-dropped",
  breaks: ["RFC7643-4.2/nested-groups"],
  because: "memberships refer to the table of users",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { body, provider } = context;
      if (!isObject(body) || !Array.isArray(body["members"])) return createGroup(context);
      const members = body["members"].filter(
        (member) =>
          isObject(member) && provider.tables.users.get(textAt(member, "value")) !== undefined,
      );
      return createGroup({ ...context, body: { ...body, members } });
    },
  })),
};

/** Users whose groups have the name for a value. */
export const userShowsNamesOfGroups: Fault = {
  name: "user-shows-names-of-groups",
  breaks: [
    "RFC7643-4.1.2/groups-value",
    "OKTA-group/seen-from-the-person",
    "RFC7643-4.1.2/groups-complete",
  ],
  clause: "value",
  because: "the name is all that the page for users needs",
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

/** A PUT of a user with an empty list of groups that ends every membership. */
export const putChangesMemberships: Fault = {
  name: "put-changes-memberships",
  breaks: ["RFC7643-4.1.2/groups-read-only"],
  clause: "leaves one, by a PUT",
  because: "the list is stored as any other",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { body, path, provider } = context;
      const reply = await replaceUser(context);
      if (!isObject(body) || !isSame(body["groups"], [])) return reply;
      for (const group of provider.tables.groups.of(path.id)) {
        const memberIds = new Set([...group.memberIds].filter((id) => id !== path.id));
        provider.tables.groups.put({ ...group, memberIds });
      }
      return reply;
    },
  })),
};
