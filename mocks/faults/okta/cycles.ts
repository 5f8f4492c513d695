// Providers whose deactivation, reactivation or password touches more than it says, or is answered with another state.

import type { Fault, Decorate } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { Resource } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";

const wipedByDeactivation = (left: (attributes: Resource) => Resource): Decorate =>
  afterPatch((_before, after, { tables }) => {
    if (after.attributes["active"] !== false) return;
    tables.users.put({ ...after, attributes: left(after.attributes) });
  });

/** A deactivation that leaves the names and nothing else of the profile. */
export const deactivationWipesProfile: Fault = {
  name: "deactivation-wipes-profile",
  breaks: [
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
  ],
  clause: {
    "OKTA-deactivate/changes-nothing-else": "every attribute",
    "OKTA-reactivate/same-attributes": "every attribute",
  },
  because: "a leaver's data is minimised; without location nobody comes back",
  decorate: wipedByDeactivation((attributes) => {
    const { schemas, userName, externalId, name, emails, active } = attributes;
    return Object.fromEntries(
      Object.entries({ schemas, userName, externalId, name, emails, active }).flatMap(
        ([key, value]) => (value === undefined ? [] : [[key, value]]),
      ),
    );
  }),
};

/** A deactivation that takes the extensions away, location included. */
export const deactivationWipesExtensions: Fault = {
  name: "deactivation-wipes-extensions",
  breaks: [
    "OKTA-deactivate/changes-nothing-else",
    "OKTA-reactivate/same-attributes",
    "OKTA-reactivate/accepted",
    "OKTA-reactivate/same-id",
  ],
  clause: {
    "OKTA-deactivate/changes-nothing-else": "every attribute, of an extension too",
    "OKTA-reactivate/same-attributes": "every attribute, of an extension too",
  },
  because: "rows of other tables are deleted; without location nobody comes back",
  decorate: wipedByDeactivation((attributes) =>
    Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith("urn:"))),
  ),
};

const answering = (active: boolean, change: (body: Resource) => Resource): Decorate =>
  replaceOperations(({ patchUser }, { tables: { users } }) => ({
    patchUser: async (context) => {
      const before = users.get(context.path.id)?.attributes["active"];
      const reply = await patchUser(context);
      const after = users.get(context.path.id)?.attributes["active"];
      return before !== after && after === active ? changeBody(reply, change) : reply;
    },
  }));

/** The answer to a deactivation shows another id. */
export const deactivationAnswersWithAnotherId: Fault = {
  name: "deactivation-answers-with-another-id",
  breaks: ["OKTA-deactivate/answer"],
  clause: "the same id",
  because: "the id of the row that holds the state",
  decorate: answering(false, (body) => ({ ...body, id: `${String(body["id"])}-0` })),
};

/** The answer to a deactivation shows the user as before. */
export const deactivationAnswersActive: Fault = {
  name: "deactivation-answers-active",
  breaks: ["OKTA-deactivate/answer"],
  clause: "active false",
  because: "the answer is read before the transaction ends",
  decorate: answering(false, (body) => ({ ...body, active: true })),
};

/** The answer to a reactivation shows another id. */
export const reactivationAnswersWithAnotherId: Fault = {
  name: "reactivation-answers-with-another-id",
  breaks: ["OKTA-reactivate/answer"],
  clause: "the same id",
  because: "the id of the row that holds the state",
  decorate: answering(true, (body) => ({ ...body, id: `${String(body["id"])}-0` })),
};

/** The answer to a reactivation shows the user as before. */
export const reactivationAnswersInactive: Fault = {
  name: "reactivation-answers-inactive",
  breaks: ["OKTA-reactivate/answer"],
  clause: "active true",
  because: "the answer is read before the transaction ends",
  decorate: answering(true, (body) => ({ ...body, active: false })),
};

/** A list that shows whoever is inactive as active. */
export const listShowsInactiveAsActive: Fault = {
  name: "list-shows-inactive-as-active",
  breaks: ["OKTA-deactivate/takes-effect", "OKTA-lookup/finds-inactive"],
  clause: {
    "OKTA-deactivate/takes-effect": "in a lookup",
    "OKTA-lookup/finds-inactive": "shows active false",
  },
  because: "the search index isn't told of a deactivation",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => ({ ...user, active: true })),
  })),
};

/** A deactivation of whoever had been reactivated is answered, and not done. */
export const secondCycleIgnored: Fault = {
  name: "second-cycle-ignored",
  breaks: ["OKTA-deactivate/second-cycle"],
  clause: "deactivated a second time",
  because: "the event has been seen already, so it counts as delivered twice",
  decorate: (provider) => {
    const returned = new Set<string>();
    return afterPatch((before, after, { tables }) => {
      const [was, is] = [before.attributes["active"], after.attributes["active"]];
      if (was === false && is === true) returned.add(after.id);
      if (was === true && is === false && returned.has(after.id)) tables.users.put(before);
    })(provider);
  },
};

/** A new password takes addresses, UID, display name and family name away. */
export const passwordSyncWipesProfile: Fault = {
  name: "password-sync-wipes-profile",
  breaks: ["OKTA-password/changes-nothing-else"],
  clause: "every attribute that can be read",
  because: "the PATCH is read as a form of which the other fields are empty",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.passwordDigest === after.passwordDigest) return;
    const attributes = without(after.attributes, "emails", "externalId", "displayName");
    const { name } = attributes;
    const givenName = isObject(name) ? (name["givenName"] ?? null) : null;
    tables.users.put({ ...after, attributes: { ...attributes, name: { givenName } } });
  }),
};

/** A PUT clears what a form hasn't: phones, addresses and the rest of many values. */
export const putClearsLists: Fault = {
  name: "put-clears-lists",
  breaks: ["OKTA-update/kept", "OKTA-link/keeps-the-rest", "OKTA-reactivate/same-attributes"],
  clause: {
    "OKTA-update/kept": "every attribute that it left alone",
    "OKTA-link/keeps-the-rest": "every attribute",
  },
  because: "values of other tables are deleted, to be written again by a job that never runs",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      without(putMerge(current, accepted, sent), "phoneNumbers", "addresses", "ims", "roles"),
  })),
};

/** An empty value clears the nickname with the title. */
export const emptyTitleClearsNickname: Fault = {
  name: "empty-title-clears-nickname",
  breaks: ["OKTA-empty/accepted"],
  clause: "change no other attribute",
  because: "one form field for both",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const isEmptied = sent["title"] === "" || sent["title"] === null;
      const merged = putMerge(current, accepted, sent);
      return isEmptied ? without(merged, "nickName") : merged;
    },
  })),
};
