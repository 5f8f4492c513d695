// Faulty providers for the rows of okta/assign.

import { isObject, type Json, memberOf } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { storeTexts } from "../../fault-kit/change-texts.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A create that answers with the family name as sent, and stores its first letter. */
export const createAbbreviatesFamilyName: Fault = {
  name: "create-abbreviates-family-name",
  breaks: [
    "OKTA-create/readable",
    "OKTA-spec/07-created-by-id",
    "RFC7644-3.8/utf-8",
    "RFC7643-2.3.8/any-order",
    "RFC7643-2.1/names-in-any-case",
    "RFC7644-3.1/reflects-state",
  ],
  clause: "names",
  because: "the answer is made from the request; every row reads the stored name back",
  decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
    createUser: async (context) => {
      const reply = await createUser(context);
      const id = isObject(reply.body) ? reply.body["id"] : undefined;
      const user = typeof id === "string" ? users.get(id) : undefined;
      const name = user?.attributes["name"];
      if (user === undefined || !isObject(name)) return reply;
      const familyName = `${textAt(name, "familyName").slice(0, 1)}.`;
      const attributes = { ...user.attributes, name: { ...name, familyName } };
      users.put({ ...user, attributes });
      return reply;
    },
  })),
};

/** A create whose answer leaves the name out. */
export const createAnswerOmitsName: Fault = {
  name: "create-answer-omits-name",
  breaks: ["OKTA-create/echoes-profile", "OKTA-spec/06-create"],
  clause: "both names",
  because:
    "the answer is made from the account before the profile exists; Okta's own test reads the answer too",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) =>
      changeBody(await createUser(context), (user) => without(user, "name")),
  })),
};

/** A create answered with 200. */
export const createAnswersOk: Fault = {
  name: "create-answers-ok",
  breaks: [
    "OKTA-create/created",
    "OKTA-create/plain-json",
    "OKTA-manager/display-name-only",
    "RFC7644-3.3/created",
    "RFC7644-3.3/read-only-ignored",
    "OKTA-manager/free-string",
    "OKTA-spec/06-create",
    "INTERACT-phones/three-types",
  ],
  clause: "with 201",
  because: "every row recognises a successful create by its status",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Users" ? { ...reply, status: 200 } : reply,
};

/** A lookup that misses a new user who was read by id before. */
export const lookupMissesAfterRead: Fault = {
  name: "lookup-misses-after-read",
  breaks: ["OKTA-create/found-by-lookup", "OKTA-conflict/shared-address"],
  because:
    "the first request after a write reads the primary database, and the next one reads a replica that lags behind",
  decorate: (provider) => {
    const read = new Set<string>();
    const remembering = replaceOperations(({ getUser }) => ({
      getUser: (context) => {
        read.add(context.path.id);
        return getUser(context);
      },
    }));
    const hiding = hideFromLookup(
      () => (user) => read.has(user.id) && user.created === user.lastModified,
    );
    return hiding(remembering(provider));
  },
};

/** A create whose media type is application/json refused with 415. */
export const plainJsonRefused: Fault = {
  name: "plain-json-refused",
  breaks: ["OKTA-create/plain-json", "OKTA-spec/06-create"],
  because: "a strict reading of RFC 7644 §8.1; Okta's own test sends application/json",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      if (context.headers["content-type"] !== "application/json") return createUser(context);
      throw new ScimError({ status: 415, detail: "Bodies are application/scim+json" });
    },
  })),
};

function plain(email: Json): Json {
  return isObject(email) ? without(email, "primary") : email;
}

/** E-mail addresses without a primary one, whatever was sent. */
export const primaryNotKept: Fault = {
  name: "primary-not-kept",
  breaks: [
    "OKTA-create/primary-kept",
    "OKTA-update/no-doubles",
    "RFC7643-2.4/no-doubles",
    "OKTA-create/readable",
    "OKTA-reactivate/same-attributes",
    "OKTA-update/kept",
    "OKTA-update/e-mail",
  ],
  clause: { "OKTA-create/primary-kept": "primary", "OKTA-create/readable": "the e-mail address" },
  because: "Okta finds no primary address and adds one with each update",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const emails = isObject(input) ? memberOf(input, "emails") : undefined;
      return Array.isArray(emails) ? { ...accepted, emails: emails.map(plain) } : accepted;
    },
  })),
};

/** A new user who gets the groups and the title of the deleted user of that name. */
export const userComesBackWithMemberships: Fault = {
  name: "user-comes-back-with-memberships",
  breaks: ["OKTA-create/readable"],
  clause: "none may come from a deleted user of that name",
  because: "a delete only marks the row, and a create removes the mark",
  decorate: (provider) => {
    const deleted = new Map<string, { title: Json; groups: string[] }>();
    return replaceOperations(({ deleteUser, createUser, getUser }, { tables }) => ({
      deleteUser: (context) => {
        const { id } = context.path;
        const user = tables.users.get(id);
        const groups = tables.groups.of(id).map((group) => group.id);
        const title = user?.attributes["title"] ?? null;
        if (user) deleted.set(textAt(user.attributes, "userName"), { title, groups });
        return deleteUser(context);
      },
      createUser: async (context) => {
        const reply = await createUser(context);
        const id = isObject(reply.body) ? textAt(reply.body, "id") : "";
        const user = tables.users.get(id);
        const old = user && deleted.get(textAt(user.attributes, "userName"));
        if (!user || !old) return reply;
        if (user.attributes["title"] === undefined)
          setAttributes(provider, id, { title: old.title });
        for (const groupId of old.groups) {
          const group = tables.groups.get(groupId);
          if (group) tables.groups.put({ ...group, memberIds: new Set([...group.memberIds, id]) });
        }
        return { ...(await getUser({ ...context, path: { id } })), status: 201 };
      },
    }))(provider);
  },
};

const kept = ["OKTA-create/odd-values-kept", "OKTA-group/odd-names-kept"];

/** Names are cut at 255 characters. */
export const namesCutShort: Fault = {
  name: "names-cut-short",
  breaks: [...kept, "OKTA-group/odd-names"],
  clause: Object.fromEntries(kept.map((row) => [row, "256 characters"])),
  because: "the column is VARCHAR(255), and the database cuts longer values without an error",
  decorate: storeTexts((text) => text.slice(0, 255)),
};

/** A name of one character is dropped. */
export const namesOfOneCharacterDropped: Fault = {
  name: "names-of-one-character-dropped",
  breaks: ["OKTA-create/odd-values-kept"],
  clause: "one character",
  because: "the provider considers one character too short for a name",
  decorate: storeTexts((text, name) => (name === "familyName" && text.length === 1 ? "-" : text)),
};

/** A name of digits alone that loses its leading zeros. */
export const namesOfDigitsReadAsNumbers: Fault = {
  name: "names-of-digits-read-as-numbers",
  breaks: [...kept, "OKTA-group/odd-names"],
  clause: Object.fromEntries(kept.map((row) => [row, "digits alone"])),
  because: "the column has no type, so digits are stored as a number",
  decorate: storeTexts((text, name) =>
    /^(?:givenName|familyName|displayName)$/.test(name) && /^0\d+$/.test(text)
      ? text.replace(/^0+/, "")
      : text,
  ),
};

/** userName is left alone, so that lookups still match. */
const storingNames = (change: (text: string) => string): Decorate =>
  storeTexts((text, name) =>
    ["userName", "externalId", "schemas"].includes(name) ? text : change(text),
  );

/** Text that is stored with HTML characters escaped. */
export const valuesEscapedForHtml: Fault = {
  name: "values-escaped-for-html",
  breaks: kept,
  clause: "quotes, signs",
  because: "the provider escapes text when it stores it, and every page escapes it again",
  decorate: storingNames((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
};

/** Text is stored without characters beyond U+FFFF. */
export const valuesInThreeBytes: Fault = {
  name: "values-in-three-bytes",
  breaks: kept,
  clause: "characters of any script",
  because: "MySQL's utf8 stores at most three bytes for a character",
  decorate: storingNames((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, "?")),
};

export const oktaAssignParts: readonly Fault[] = [
  {
    name: "create-answers-without-id",
    breaks: ["OKTA-create/created", "RFC7643-3.1/id"],
    clause: { "OKTA-create/created": "with an id" },
    because: "the provider gives the id only in the Location header",
    transport: shows(["POST User"], (user) => without(user, "id")),
  },
  {
    /** A create refused because it has a password. */
    name: "create-with-password-refused",
    breaks: ["OKTA-create/created"],
    clause: "password included",
    because: "users log in by SAML and have no password",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) => {
        if (!context.rawBody.includes('"password"')) return createUser(context);
        throw badRequest("invalidValue", "Passwords can't be given", "password");
      },
    })),
  },
  {
    /** An answer to a create that lacks the userName. */
    name: "create-answers-without-user-name",
    breaks: [
      "OKTA-create/echoes-profile",
      "OKTA-create/plain-json",
      "OKTA-spec/06-create",
      "RFC7643-4.1.1/user-name",
    ],
    clause: { "OKTA-create/echoes-profile": "the userName" },
    because: "the client already knows the userName",
    transport: shows(["POST User"], (user) => without(user, "userName")),
  },
  {
    /** An answer to a create that lacks active. */
    name: "create-answers-without-active",
    breaks: ["OKTA-create/echoes-profile", "OKTA-spec/06-create"],
    clause: { "OKTA-create/echoes-profile": "active true" },
    because: "true is the default, so it is left out",
    transport: shows(["POST User"], (user) => without(user, "active")),
  },
  {
    /** A profileUrl that is stored without what follows the host. */
    name: "profile-url-without-a-path",
    breaks: ["OKTA-create/readable"],
    clause: "other attributes must be as sent",
    because: "the intranet generates the address of a profile page",
    decorate: replaceEngine(({ validateResource }) => ({
      validateResource: (input, type) => {
        const accepted = validateResource(input, type);
        const profileUrl = textAt(accepted, "profileUrl").replace(/(?<=\w)\/.*/, "/");
        return profileUrl === "" ? accepted : { ...accepted, profileUrl };
      },
    })),
  },
  {
    /** An answer to a create in which the primary of each e-mail is text. */
    name: "primary-answered-as-text",
    breaks: ["OKTA-create/primary-kept", "RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
    clause: { "OKTA-create/primary-kept": "as a boolean true" },
    because: "Entra sends booleans as text, and the provider returns them as text",
    transport: shows(["POST User"], (user) => ({
      ...user,
      emails: listAt(user, "emails")
        .filter(isObject)
        .map((each) => ({
          ...each,
          primary: String(each["primary"] ?? false),
        })),
    })),
  },
];
