// Faulty providers for the rows of okta/update.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { inKnownCase, letterIds } from "../../fault-kit/letter-ids.ts";
import { rereadChanges } from "../../fault-kit/reread-changes.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A PUT that changes the given name and removes the rest of the name. */
export const changedNameLosesTheRest: Fault = {
  name: "changed-name-loses-the-rest",
  breaks: ["OKTA-update/kept"],
  because: "the provider computes what changed and replaces the complex attribute with that",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      const before = isObject(current["name"]) ? current["name"]["givenName"] : undefined;
      const givenName = isObject(merged["name"]) ? merged["name"]["givenName"] : undefined;
      if (givenName === undefined || givenName === before) return merged;
      return { ...merged, name: { givenName } };
    },
  })),
};

/** An id too long for the database's integers, answered with 500. */
export const longIdIsServerError: Fault = {
  name: "long-id-is-server-error",
  breaks: ["OKTA-read/unknown-id", "OKTA-spec/04-unknown-id", "OKTA-spec/12-unknown-number"],
  clause: { "OKTA-spec/04-unknown-id": "a 404", "OKTA-spec/12-unknown-number": "a 404" },
  because: "the id is parsed as a 32-bit number before the lookup",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      if (!(Number(context.path.id) > 2_147_483_647)) return getUser(context);
      throw new ScimError({ status: 500, detail: "Value was too large for an Int32" });
    },
  })),
};

/** A PUT that makes the user active, whatever it says. */
export const putActivates: Fault = {
  name: "put-activates",
  breaks: ["OKTA-update/leaves-active-alone", "INTERACT-disable/by-put"],
  because: "the provider treats every pushed profile as an active employee",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => ({ ...putMerge(current, accepted, sent), active: true }),
  })),
};

/** A PUT answered with 204. */
export const putAnswersNoContent: Fault = {
  name: "put-answers-no-content",
  breaks: [
    "OKTA-update/accepted",
    "OKTA-link/keeps-id",
    "RFC7644-3.5.1/read-only-ignored",
    "RFC7644-3.5.1/replaced",
    "OKTA-empty/accepted",
    "OKTA-empty/elements-accepted",
    "OKTA-update/stale-formatted",
    "OKTA-update/unknown-schema",
    "RFC7643-5/change-password-works",
    "RFC7644-3.9/on-write",
    "RFC7644-3.14/etag-header",
  ],
  clause: { "RFC7644-3.5.1/replaced": "200" },
  because:
    "204 is right for a PATCH; RFC 7644 §3.5.1 has 200 for a PUT, and every row recognises success by it",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? { status: 204, headers: {} } : reply,
};

/** A PUT that clears phones, addresses and other multi-valued attributes. */
export const putClearsLists: Fault = {
  name: "put-clears-lists",
  breaks: ["OKTA-update/kept", "OKTA-link/keeps-the-rest", "OKTA-reactivate/same-attributes"],
  clause: {
    "OKTA-update/kept": "every other attribute",
    "OKTA-link/keeps-the-rest": "every attribute",
  },
  because: "values in other tables are deleted, and the job that writes them again never runs",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      without(putMerge(current, accepted, sent), "phoneNumbers", "addresses", "ims", "roles"),
  })),
};

/** A PUT that removes the user from every group. */
export const putLeavesGroups: Fault = {
  name: "put-leaves-groups",
  breaks: ["OKTA-update/kept", "OKTA-link/keeps-the-rest"],
  clause: {
    "OKTA-update/kept": "every membership",
    "OKTA-link/keeps-the-rest": "every membership",
  },
  because: "the provider stores groups from the body, although it is read-only",
  decorate: replaceOperations(({ replaceUser }, { tables: { groups } }) => ({
    replaceUser: async (context) => {
      groups.leave(context.path.id);
      return replaceUser(context);
    },
  })),
};

/** A displayName that is overwritten by name.formatted. */
export const displayNameFromFormatted: Fault = {
  name: "display-name-from-formatted",
  breaks: ["OKTA-update/stale-formatted"],
  because: "the provider treats name.formatted as the newer form of displayName",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const { name } = accepted;
      const formatted = isObject(name) ? name["formatted"] : undefined;
      return formatted === undefined ? accepted : { ...accepted, displayName: formatted };
    },
  })),
};

/** A user who leaves every group when the userName changes. */
export const renamedUserLeavesGroups: Fault = {
  name: "renamed-user-leaves-groups",
  breaks: ["OKTA-update/kept"],
  clause: "every membership, after another userName",
  because: "memberships refer to the login name, so a new name has none",
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

/** An update and a rename that are stored with HTML characters escaped. */
export const changesEscapedForHtml: Fault = {
  name: "changes-escaped-for-html",
  breaks: ["OKTA-update/kept", "OKTA-group/renamed"],
  clause: { "OKTA-update/kept": "quotes and ampersands", "OKTA-group/renamed": "an ampersand" },
  because: "a filter against scripts runs before PUT and PATCH",
  decorate: rereadChanges((text) =>
    / & /.test(text) ? text.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : text,
  ),
};

export const oktaUpdateParts: readonly Fault[] = [
  {
    /** A PATCH of a group that takes a member's id in any letter case. */
    name: "member-ids-in-any-case",
    breaks: ["OKTA-read/id-letter-case"],
    clause: "a membership",
    because: "the table of memberships ignores letter case",
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
