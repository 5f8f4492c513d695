// Faulty providers for the rows of okta/update.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { inKnownCase, letterIds } from "../../fault-kit/letter-ids.ts";
import { rereadChanges } from "../../fault-kit/reread-changes.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import { storeTexts, changeTextsOf } from "../../fault-kit/change-texts.ts";
import { rereadWrite } from "../../fault-kit/reread-write.ts";

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
  clause: {
    "OKTA-read/unknown-id": "whatever the form of the id",
    "OKTA-spec/04-unknown-id": "a 404",
    "OKTA-spec/12-unknown-number": "a 404",
  },
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
  {
    /** A surname Null that is stored as none. */
    name: "surname-null-is-none",
    breaks: ["OKTA-create/odd-values-kept"],
    clause: "the word Null",
    because: "the import from CSV writes it for an empty cell",
    decorate: storeTexts((text) => (/^null$/i.test(text) ? "" : text)),
  },
  {
    /** A title True that is stored as 1. */
    name: "true-alone-is-a-boolean",
    breaks: ["OKTA-create/odd-values-kept"],
    clause: "the word true",
    because: "texts are read as the booleans that Entra sends",
    decorate: storeTexts((text, name) => (name === "title" && /^true$/i.test(text) ? "1" : text)),
  },
  {
    /** An apostrophe before a name that a spreadsheet would read as a formula. */
    name: "formulas-disarmed",
    breaks: ["OKTA-create/odd-values-kept", "OKTA-group/odd-names-kept"],
    clause: { "OKTA-create/odd-values-kept": "formula characters" },
    because: "exports are opened in spreadsheets",
    decorate: storeTexts((text, name) =>
      /^[=@-]/.test(text) && /Name$|^title$/.test(name) ? `'${text}` : text,
    ),
  },
  {
    /** Postal codes and employee numbers without their leading zeros. */
    name: "leading-zeros-lost",
    breaks: ["OKTA-create/readable"],
    clause: "other attributes must be as sent",
    because: "what holds digits alone is a number to the import",
    decorate: storeTexts((text, name) =>
      /^(?:postalCode|employeeNumber)$/.test(name) ? text.replace(/^0+(?=\d)/, "") : text,
    ),
  },
  {
    /** A PUT that doubles each backslash. */
    name: "put-doubles-backslashes",
    breaks: ["OKTA-update/kept"],
    clause: "read back",
    because: "the texts of an update are escaped by hand, and by the driver again",
    decorate: rereadWrite("replaceUser", (body) =>
      changeTextsOf(body, (text, name) =>
        name === "givenName" ? text.replaceAll("\\", "\\\\") : text,
      ),
    ),
  },
  {
    /** A PUT with the externalId of another user, carried out upon that user. */
    name: "put-finds-by-external-id",
    breaks: ["OKTA-update/kept"],
    clause: "every other user",
    because: "one routine for creates and updates, which looks for the record by its foreign key",
    decorate: replaceOperations(({ replaceUser }, { tables: { users } }) => ({
      replaceUser: (context) => {
        const { body, path } = context;
        const sent = isObject(body) ? body : {};
        const [other] = users.idsByUid(textAt(sent, "externalId")).filter((id) => id !== path.id);
        if (other === undefined) return replaceUser(context);
        const { userName } = users.get(other)?.attributes ?? {};
        return replaceUser({
          ...context,
          path: { id: other },
          body: { ...sent, ...(userName !== undefined && { userName }) },
        });
      },
    })),
  },
  {
    /** An id that is read up to its first character that isn't a digit. */
    name: "id-read-as-a-number",
    breaks: ["OKTA-read/unknown-id"],
    clause: "only begins with a user's",
    because: "parseInt, or a column of integers that is compared with a text",
    decorate: replaceOperations(({ getUser }) => ({
      getUser: (context) => {
        const id = /^\d+/.exec(context.path.id)?.[0] ?? context.path.id;
        return getUser({ ...context, path: { id } });
      },
    })),
  },
];
