// Faulty providers for the rows of okta/profile.

import { isObject, memberOf } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import { pause } from "../../fault-kit/pause.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A PUT without active that makes the user inactive. */
export const absentActiveIsFalse: Fault = {
  name: "absent-active-is-false",
  breaks: ["OKTA-update/active-absent"],
  because: "in many programming languages a missing boolean is false",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      return memberOf(sent, "active") === undefined ? { ...merged, active: false } : merged;
    },
  })),
};

/** Addresses of which only the formatted text is kept. */
export const addressInOneText: Fault = {
  name: "address-in-one-text",
  breaks: ["OKTA-profile/address"],
  because: "the directory has one field for an address, as the guide's mapping assumes",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) => ({ formatted: textAt(address, "formatted"), primary: true })),
  ),
};

/** A PUT with a telephone number without a value, refused. */
export const emptyElementRefused: Fault = {
  name: "empty-element-refused",
  breaks: ["OKTA-empty/elements-accepted"],
  because: "the provider requires a value in every phone number",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? context.body["phoneNumbers"] : undefined;
      const numbers = Array.isArray(sent) ? sent.filter(isObject) : [];
      if (numbers.every(({ value }) => value !== undefined)) return replaceUser(context);
      throw badRequest("invalidValue", "Missing attribute phoneNumbers.value", "phoneNumbers");
    },
  })),
};

/** A PUT with an empty attribute, refused. */
export const emptyValueRefused: Fault = {
  name: "empty-value-refused",
  breaks: ["OKTA-empty/accepted"],
  clause: "cause no error",
  because: "the validation requires at least one character in a text",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? Object.entries(context.body) : [];
      const [name] = sent.find(([, value]) => value === "" || value === null) ?? [];
      if (name === undefined) return replaceUser(context);
      throw badRequest("invalidValue", `The attribute ${name} is empty`, name);
    },
  })),
};

const waitMs = 4000;

/** A first delete of a user that is answered too late. */
export const firstDeleteHangs: Fault = {
  name: "first-delete-hangs",
  breaks: ["OKTA-timeout/sixty-seconds"],
  because:
    "the provider first deletes everything that belongs to a user; the fault hits a clean-up's delete, because no row waits for one",
  timeoutMs: waitMs,
  decorate: replaceOperations(({ deleteUser }) => {
    let isSpent = false;
    return {
      deleteUser: async (context) => {
        const reply = await deleteUser(context);
        if (!isSpent) {
          isSpent = true;
          await pause(waitMs + 500);
        }
        return reply;
      },
    };
  }),
};

/** A nickname that is accepted and dropped. */
export const nicknameDropped: Fault = {
  name: "nickname-dropped",
  breaks: ["OKTA-profile/simple-attributes"],
  clause: "nickname",
  because: "the schema has the attribute, and the table has no column for it",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => without(validateResource(input, type), "nickName"),
  })),
};

/** A PATCH of a password refused. */
export const passwordPatchRefused: Fault = {
  name: "password-patch-refused",
  breaks: ["OKTA-password/accepted"],
  because: "users log in by SAML and have no password",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => {
      if (!context.rawBody.includes('"password"')) return patchUser(context);
      throw new ScimError({ status: 403, detail: "Passwords can't be changed" });
    },
  })),
};

/** A password change that makes the user inactive. */
export const passwordSyncDeactivates: Fault = {
  name: "password-sync-deactivates",
  breaks: ["OKTA-password/changes-nothing-else"],
  clause: "active",
  because: "the account waits for a confirmation by e-mail",
  decorate: afterPatch((before, after, provider) => {
    if (before.passwordDigest === after.passwordDigest) return;
    setAttributes(provider, after.id, { active: false });
  }),
};

/** Telephone numbers without a primary one, whatever was sent. */
export const primaryPhoneNotKept: Fault = {
  name: "primary-phone-not-kept",
  breaks: ["OKTA-profile/primary-phone-flag", "OKTA-profile/updated-phone"],
  because: "Okta finds no primary number and sends a second one of type work",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.map((number) => without(number, "primary")),
  ),
};

/** A PUT that keeps existing telephone numbers as they were. */
export const putKeepsPhones: Fault = {
  name: "put-keeps-phones",
  breaks: ["OKTA-profile/updated-phone", "INTERACT-phones/work-around"],
  because:
    "users maintain their own numbers; the new number is lost in the rows on primary and on types",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const { phoneNumbers } = current;
      const merged = putMerge(current, accepted, sent);
      return phoneNumbers === undefined ? merged : { ...merged, phoneNumbers };
    },
  })),
};

/** One 429 without Retry-After. */
export const rateLimitWithoutRetryAfter: Fault = {
  name: "rate-limit-without-retry-after",
  breaks: ["OKTA-rate/retry-after"],
  because: "Okta then waits five minutes; the fault refuses a delete, because no row waits for one",
  decorate: (provider) => {
    let isSpent = false;
    return {
      ...provider,
      transport: (reply, request) => {
        const isChosen = !isSpent && request.method === "DELETE" && /^\/Users/.test(request.path);
        if (!isChosen) return provider.transport(reply, request);
        isSpent = true;
        return errorReply(429, "This client has sent more requests than it may: wait");
      },
    };
  },
};

/** A PUT with an unknown schema, refused. */
export const unknownSchemaRefused: Fault = {
  name: "unknown-schema-refused",
  breaks: ["OKTA-update/unknown-schema"],
  because:
    "the provider has a closed list of URNs, and an administrator's own namespace isn't in it",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const schemas = isObject(context.body) ? context.body["schemas"] : undefined;
      const named = Array.isArray(schemas) ? schemas : [];
      const isKnown = (urn: unknown) =>
        typeof urn === "string" && urn.startsWith("urn:ietf:params:scim:schemas:");
      if (named.every(isKnown)) return replaceUser(context);
      throw badRequest("invalidValue", "An unknown schema is named", "schemas");
    },
  })),
};

/** Telephone numbers without a type that are accepted and dropped. */
export const untypedPhoneDropped: Fault = {
  name: "untyped-phone-dropped",
  breaks: ["OKTA-profile/phones"],
  clause: "the mobile phone",
  because: "each type has a column; Okta's mobile number has primary false and no type",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.filter(({ type }) => type !== undefined),
  ),
};

/** A password change that makes an inactive user active. */
export const passwordSyncReactivates: Fault = {
  name: "password-sync-reactivates",
  breaks: ["OKTA-password/changes-nothing-else"],
  clause: "active, where it is false",
  because: "a new password unlocks an account",
  decorate: afterPatch((before, after, provider) => {
    if (before.passwordDigest !== after.passwordDigest)
      setAttributes(provider, after.id, { active: true });
  }),
};

/** A password change that removes addresses, UID, display name and family name. */
export const passwordSyncWipesProfile: Fault = {
  name: "password-sync-wipes-profile",
  breaks: ["OKTA-password/changes-nothing-else"],
  clause: "every readable attribute",
  because: "the PATCH is read as a form whose other fields are empty",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.passwordDigest === after.passwordDigest) return;
    const attributes = without(after.attributes, "emails", "externalId", "displayName");
    const { name } = attributes;
    const givenName = isObject(name) ? (name["givenName"] ?? null) : null;
    tables.users.put({ ...after, attributes: { ...attributes, name: { givenName } } });
  }),
};

/** An empty title that also clears the nickname. */
export const emptyTitleClearsNickname: Fault = {
  name: "empty-title-clears-nickname",
  breaks: ["OKTA-empty/accepted"],
  clause: "change no other attribute",
  because: "one form field holds both attributes",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const isEmptied = sent["title"] === "" || sent["title"] === null;
      const merged = putMerge(current, accepted, sent);
      return isEmptied ? without(merged, "nickName") : merged;
    },
  })),
};

const dropping = (part: string): Decorate =>
  replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const { name } = accepted;
      return isObject(name) && part in name
        ? { ...accepted, name: without(name, part) }
        : without(accepted, part);
    },
  }));

/** An attribute of a user that is accepted and not stored. */
const dropped = (
  [
    ["title-dropped", "title", "title"],
    ["preferred-language-dropped", "preferredLanguage", "language"],
    ["middle-name-dropped", "middleName", "middle name"],
    ["honorific-prefix-dropped", "honorificPrefix", "honorifics"],
  ] as const
).map(([name, part, clause]): Fault => ({
  name,
  breaks: ["OKTA-profile/simple-attributes"],
  clause,
  because: "the schema has the attribute, and the table has no column for it",
  decorate: dropping(part),
}));

export const oktaProfileParts: readonly Fault[] = [
  {
    /** A user with several phone numbers who is stored without the primary one. */
    name: "primary-phone-dropped",
    breaks: ["OKTA-profile/phones", "OKTA-profile/primary-phone-flag"],
    clause: "the primary phone",
    because: "the intranet shows only mobile numbers",
    decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
      numbers.length > 1 ? numbers.filter((each) => each["primary"] !== true) : numbers,
    ),
  },
  {
    /** A PUT refused because the value of an attribute is null. */
    name: "null-in-an-update-refused",
    breaks: ["OKTA-empty/accepted"],
    clause: "or null",
    because: "null isn't a string, so the type check fails",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => {
        const sent = isObject(context.body) ? Object.values(context.body) : [];
        if (!sent.includes(null)) return replaceUser(context);
        throw badRequest("invalidValue", "An attribute is null");
      },
    })),
  },
  ...dropped,
];
