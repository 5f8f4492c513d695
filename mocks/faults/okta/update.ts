// Providers that are wrong about update: what turns the rows of okta/update red.

import type { Fault } from "../../fault.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject, withMember } from "../../../src/scim/resource.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";

/** A PUT that changes the given name, and takes the rest of the name away. */
export const changedNameLosesTheRest: Fault = {
  name: "changed-name-loses-the-rest",
  breaks: ["OKTA-update/kept"],
  because: "what changed is found out by comparison, and the complex attribute is replaced by it",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const retained = putMerge(current, accepted, sent);
      const before = isObject(current["name"]) ? current["name"]["givenName"] : undefined;
      const givenName = isObject(retained["name"]) ? retained["name"]["givenName"] : undefined;
      if (givenName === undefined || givenName === before) return retained;
      return { ...retained, name: { givenName } };
    },
  })),
};

/** An id too long for the database's integers answered with 500 instead of 404. */
export const longIdIsServerError: Fault = {
  name: "long-id-is-server-error",
  breaks: ["OKTA-read/unknown-id", "OKTA-spec/04-unknown-id", "OKTA-spec/12-unknown-number"],
  clause: { "OKTA-spec/04-unknown-id": "a 404", "OKTA-spec/12-unknown-number": "a 404" },
  because: "ids are parsed as 32-bit numbers before anybody is looked for",
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
  because: "a profile that is pushed is taken for somebody who works here",
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
    "204 is right for a PATCH; for a PUT RFC 7644 §3.5.1 has 200, by which each row tells success",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? { status: 204, headers: {} } : reply,
};

/** A PUT that adds the e-mail addresses that are sent to those which are there. */
export const putAppendsEMails: Fault = {
  name: "put-appends-e-mails",
  breaks: [
    "OKTA-update/no-doubles",
    "RFC7643-2.4/no-doubles",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.1/read-modify-write",
    "OKTA-reactivate/same-attributes",
    "OKTA-update/kept",
    "INTERACT-disable/by-put",
    "INTERACT-active/forced-by-put",
  ],
  clause: {
    "INTERACT-disable/by-put": "change nothing else",
    "INTERACT-active/forced-by-put": "change nothing else",
    "RFC7644-3.1/read-modify-write": "stay as it was",
    "RFC7644-3.5.1/replaces-values": "lists as a whole",
  },
  because: "rows of another table are inserted and never compared",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const retained = putMerge(current, accepted, sent);
      const [before, after] = [current["emails"], retained["emails"]];
      if (!Array.isArray(before) || !Array.isArray(after)) return retained;
      return { ...retained, emails: [...after, ...before.map(secondary)] };
    },
  })),
};

function secondary(email: Json): Json {
  return isObject(email) ? { ...email, primary: false } : email;
}

/** A PUT that is answered with 200 and changes nothing. */
export const putNotKept: Fault = {
  name: "put-not-kept",
  breaks: [
    "OKTA-update/old-name-free",
    "OKTA-update/e-mail",
    "OKTA-update/kept",
    "INTERACT-disable/by-put",
    "INTERACT-active/forced-by-put",
    "INTERACT-user-type/updated",
    "OKTA-update/user-name",
    "OKTA-link/takes-profile",
    "OKTA-extension/updated",
    "INTERACT-manager/on-update",
    "OKTA-race/update-survives-deactivation",
    "OKTA-profile/updated-phone",
    "OKTA-update/stale-formatted",
    "INTERACT-phones/work-around",
    "RFC7644-3.14/if-match-current",
    "RFC7643-4.1.1/user-name-unique-on-replace",
    "RFC7644-3.5.1/replaces-values",
    "RFC7644-3.12/update-uniqueness",
    "OKTA-update/e-mail",
    "OKTA-update/old-name-free",
  ],
  because: "whatever an update changes is as it was",
  decorate: replaceBehaviour(() => ({ putMerge: (current) => current })),
};

/** A PUT that keeps the userName which the user had. */
export const userNameNeverChanges: Fault = {
  name: "user-name-never-changes",
  breaks: ["OKTA-update/user-name", "OKTA-update/old-name-free"],
  clause: "taken",
  because: "the login name is the key of another table; whoever marries is created a second time",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      withMember(putMerge(current, accepted, sent), "userName", current["userName"]),
  })),
};
