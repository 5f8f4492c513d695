// Providers that lose something where a name changes: memberships that hang on it, or characters that a create keeps.

import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import { rereadChanges } from "../../fault-kit/reread-changes.ts";

/** A user whose userName changes leaves every group. */
export const renamedUserLeavesGroups: Fault = {
  name: "renamed-user-leaves-groups",
  breaks: ["OKTA-update/kept"],
  clause: "every membership, after another userName",
  because: "memberships hang on the login, and a changed one is another",
  decorate: replaceOperations(({ replaceUser }, { tables: { users, groups } }) => ({
    replaceUser: async (context) => {
      const { id } = context.path;
      const nameOf = () => textAt(users.get(id)?.attributes ?? {}, "userName").toLowerCase();
      const before = nameOf();
      const reply = await replaceUser(context);
      if (nameOf() !== before) groups.leave(id);
      return reply;
    },
  })),
};

/** An update and a rename are read in Latin-1. */
export const changesReadInLatin: Fault = {
  name: "changes-read-in-latin",
  breaks: ["RFC7644-3.8/utf-8", "OKTA-group/renamed"],
  clause: { "RFC7644-3.8/utf-8": "in an update", "OKTA-group/renamed": "beyond ASCII" },
  because: "the reader of PUT and PATCH has a default of its own",
  decorate: rereadChanges((text) => Buffer.from(text, "utf8").toString("latin1")),
};

/** An update and a rename are stored with the signs of HTML escaped. */
export const changesEscapedForHtml: Fault = {
  name: "changes-escaped-for-html",
  breaks: ["OKTA-update/kept", "OKTA-group/renamed"],
  clause: { "OKTA-update/kept": "quotes and ampersands", "OKTA-group/renamed": "an ampersand" },
  because: "a filter against scripts stands before PUT and PATCH",
  decorate: rereadChanges((text) =>
    / & /.test(text) ? text.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : text,
  ),
};

/** A group that is deleted stays a member of another. */
export const deletedGroupStaysMember: Fault = {
  name: "deleted-group-stays-a-member",
  breaks: ["RFC7643-2.3.7/referential-integrity"],
  clause: "a group",
  because: "members are looked after where they are users",
  decorate: replaceOperations(({ deleteGroup }, { tables: { groups } }) => ({
    deleteGroup: async (context) => {
      const { id } = context.path;
      const outer = groups.of(id);
      const reply = await deleteGroup(context);
      for (const group of outer) groups.put(group);
      return reply;
    },
  })),
};

/** A PUT of a group is answered with the members of before. */
export const groupPutAnswersWithMembersOfBefore: Fault = {
  name: "group-put-answers-with-members-of-before",
  breaks: ["RFC7644-3.1/reflects-state"],
  clause: "a PUT of a group's members",
  because: "the answer is read before the transaction ends",
  decorate: replaceOperations(({ replaceGroup, getGroup }) => ({
    replaceGroup: async (context) => {
      const before = await getGroup({ ...context, headers: {} });
      const reply = await replaceGroup(context);
      const members = isObject(before.body) ? before.body["members"] : undefined;
      if (!isObject(reply.body) || members === undefined) return reply;
      return { ...reply, body: { ...reply.body, members } };
    },
  })),
};
