// Faulty providers for the rows of interact/dedupe.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { foundAsCreated } from "../../fault-kit/found-as-created.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { scimReply } from "../../reply.ts";
import { seeded } from "../../seed.ts";

/** A filter about emails.value refused. */
export const eMailSubAttributeRefused: Fault = {
  name: "e-mail-sub-attribute-refused",
  breaks: ["INTERACT-dedupe/by-e-mail"],
  clause: "find the user",
  because: "the filter parser supports sub-attributes only inside square brackets",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (!text.startsWith("emails.value")) return parseFilter(text);
      throw badRequest("invalidFilter", "emails.value is not supported");
    },
  })),
};

/** A lookup that finds only users that SCIM created. */
export const lookupHidesUnprovisioned: Fault = {
  name: "lookup-hides-unprovisioned",
  breaks: ["INTERACT-dedupe/by-user-name"],
  because: "Okta creates a second user for each user who had an account before SCIM",
  decorate: hideFromLookup(({ tables }) => {
    const before = new Set([...tables.users.all()].map(({ id }) => id));
    return (user) => before.has(user.id);
  }),
};

/** A filter of user name or e-mail address that finds no user. */
export const orOfNameAndAddressFindsNobody: Fault = {
  name: "or-of-name-and-address-finds-nobody",
  breaks: ["INTERACT-dedupe/by-either"],
  because: "the query is an inner join, so both values must exist",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const { filter = "" } = context.query;
      if (!/^userName eq .* or emails\.value eq /.test(filter)) return listUsers(context);
      const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
      return scimReply(200, { schemas, totalResults: 0, Resources: [] });
    },
  })),
};

/** A create with another user's e-mail address, answered with 500. */
export const sharedEMailIsServerError: Fault = {
  name: "shared-e-mail-is-server-error",
  breaks: ["INTERACT-dedupe/shared-e-mail"],
  because: "a database constraint fails, and no code catches the error",
  decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
    createUser: (context) => {
      const { body } = context;
      const emails = isObject(body) && Array.isArray(body["emails"]) ? body["emails"] : [];
      const isShared = emails.some(
        (email) => isObject(email) && users.idsByEmail(textAt(email, "value")).length > 0,
      );
      const isTaken = isObject(body) && users.idsByUserName(textAt(body, "userName")).length > 0;
      if (!isShared || isTaken) return createUser(context);
      throw new ScimError({ status: 500, detail: "The e-mail address is not unique" });
    },
  })),
};

/** A lookup by e-mail address that finds only users that SCIM created. */
export const unprovisionedNotFoundByEMail: Fault = {
  name: "unprovisioned-not-found-by-e-mail",
  breaks: ["INTERACT-dedupe/preexisting-by-e-mail"],
  because: "an address enters the index only when SCIM writes it",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const { filter = "" } = context.query;
      const isMissed = filter.startsWith("emails") && filter.includes(seeded.preexisting.userName);
      if (!isMissed) return listUsers(context);
      const schemas = ["urn:ietf:params:scim:api:messages:2.0:ListResponse"];
      return scimReply(200, { schemas, totalResults: 0, Resources: [] });
    },
  })),
};

/** Filters with brackets refused. */
export const valueFilterRefused: Fault = {
  name: "value-filter-refused",
  breaks: [
    "INTERACT-dedupe/by-e-mail-value-filter",
    "OKTA-lookup/e-mail-by-type",
    "RFC7644-3.4.2.2/value-filter",
  ],
  because: "the parser knows only three words: attribute, operator, value",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (text.includes("[")) throw badRequest("invalidFilter", "A filter has no brackets");
      return parseFilter(text);
    },
  })),
};

/** A lookup by e-mail address that finds active users only. */
export const inactiveNotFoundByAddress: Fault = {
  name: "inactive-not-found-by-address",
  breaks: ["INTERACT-dedupe/by-e-mail"],
  clause: "an inactive one too",
  because: "addresses are looked up in the directory of those who can log in",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: (context) => {
      const { filter = "" } = context.query;
      if (!/^emails\.value eq "[^"]*"$/.test(filter)) return listUsers(context);
      const ofActive = `${filter} and active ne false`;
      return listUsers({ ...context, query: { ...context.query, filter: ofActive } });
    },
  })),
};

/** A lookup by the e-mail address from before an update that still finds the user. */
export const formerAddressFinds: Fault = {
  name: "former-address-finds",
  breaks: ["INTERACT-dedupe/by-e-mail"],
  clause: "not by one that an update replaced",
  because: "the index of addresses is written by creates alone",
  decorate: foundAsCreated(/^emails\.value eq "([^"]*)"$/, (user) =>
    listAt(user, "emails")
      .filter(isObject)
      .map((each) => textAt(each, "value")),
  ),
};
