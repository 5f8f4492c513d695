// Providers that are wrong about assign: what turns the rows of okta/assign red.

import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject, memberOf, withMember } from "../../../src/scim/resource.ts";
import { textAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { hideFromLookup } from "../../fault-kit/hide-from-lookup.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { Crossing } from "../../fault-kit/crossing.ts";

/** A PUT that changes the UID, and leaves the user of before beside the changed one. */
export const changedUidLeavesCopy: Fault = {
  name: "changed-uid-leaves-copy",
  breaks: ["OKTA-link/keeps-id"],
  clause: "no second user",
  because: "users are told apart by UID: another one is another user",
  decorate: replaceOperations(({ replaceUser }, { tables: { users }, nextId }) => ({
    replaceUser: async (context) => {
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      const after = users.get(context.path.id);
      if (before && before.attributes["externalId"] !== after?.attributes["externalId"]) {
        users.put({ ...before, id: nextId() });
      }
      return reply;
    },
  })),
};

/** A create with a userName that is taken answered with 400, uniqueness and all. */
export const conflictIsBadRequest: Fault = {
  name: "conflict-is-bad-request",
  breaks: ["OKTA-conflict/refused", "RFC7644-3.3/uniqueness", "OKTA-spec/08-same-again"],
  because: "uniqueness is one validation among others; the status is what all five ask for",
  transport: (reply, { path }) =>
    reply.status === 409 && path === "/Users" && isObject(reply.body)
      ? { ...reply, status: 400, body: { ...reply.body, status: "400" } }
      : reply,
};

/** A create that answers with the family name as sent, and stores its first letter. */
export const createAbbreviatesFamilyName: Fault = {
  name: "create-abbreviates-family-name",
  breaks: [
    "OKTA-create/readable",
    "OKTA-spec/07-created-by-id",
    "RFC7644-3.8/utf-8",
    "OKTA-reactivate/same-attributes",
    "RFC7643-2.3.8/any-order",
    "RFC7643-2.1/names-in-any-case",
    "RFC7644-3.1/reflects-state",
  ],
  clause: "names",
  because: "the answer is made from the request; all three read the name back before any update",
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
    "the answer is made of the account, before the profile is there; Okta's own test looks at it too",
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
  because: "the status is how each of them tells a create that succeeded",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Users" ? { ...reply, status: 200 } : reply,
};

/** A create that doesn't ask whether the userName is taken. */
export const duplicatesCreated: Fault = {
  name: "duplicates-created",
  breaks: [
    "OKTA-conflict/refused",
    "OKTA-conflict/leaves-first-alone",
    "OKTA-conflict/one-of-two-at-once",
    "RFC7643-4.1.1/user-name-unique",
    "RFC7644-3.3/uniqueness",
    "OKTA-spec/08-same-again",
    "INTERACT-disable/no-second-person",
  ],
  because: "the lookup before the create is thought to be enough",
  decorate: replaceBehaviour(() => ({ isUserNameTaken: () => false })),
};

/** A lookup that misses somebody just created, once the user has been read by id. */
export const lookupMissesAfterRead: Fault = {
  name: "lookup-misses-after-read",
  breaks: ["OKTA-create/found-by-lookup", "OKTA-conflict/shared-address"],
  because:
    "one request after a write goes to the primary database, the next to a replica that lags",
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
  breaks: ["OKTA-create/plain-json", "OKTA-spec/06-create", "OKTA-spec/08-same-again"],
  because: "a strict reading of RFC 7644 §8.1; Okta's own test sends application/json",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      if (context.headers["content-type"] !== "application/json") return createUser(context);
      throw new ScimError({ status: 415, detail: "Bodies are application/scim+json" });
    },
  })),
};

/** E-mail addresses of which none is primary, whatever was sent. */
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
  because: "Okta finds no primary address, and adds one at each update",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const accepted = validateResource(input, type);
      const emails = isObject(input) ? memberOf(input, "emails") : undefined;
      return Array.isArray(emails) ? { ...accepted, emails: emails.map(plain) } : accepted;
    },
  })),
};

function plain(email: Json): Json {
  return isObject(email) ? without(email, "primary") : email;
}

/** A create that is refused with 409, after its name was written over that of the first user. */
export const refusedCreateOverwrites: Fault = {
  name: "refused-create-overwrites",
  breaks: ["OKTA-conflict/leaves-first-alone"],
  because: "profiles are merged by name before accounts are told apart",
  decorate: replaceOperations(({ createUser }, { tables: { users } }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        const sent = isObject(context.body) ? context.body : {};
        const name = sent["name"];
        const [id = ""] = users.idsByUserName(textAt(sent, "userName"));
        const first = users.get(id);
        if (first && name !== undefined && error instanceof ScimError && error.status === 409) {
          users.put({ ...first, attributes: { ...first.attributes, name } });
        }
        throw error;
      }
    },
  })),
};

/** A PUT that keeps the UID which the user had. */
export const uidNeverChanges: Fault = {
  name: "uid-never-changes",
  breaks: ["OKTA-link/takes-profile"],
  clause: "externalId",
  because: "the UID is taken for immutable, and those who were there before keep theirs",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      withMember(putMerge(current, accepted, sent), "externalId", current["externalId"]),
  })),
};

/** A create that asks whether the userName is taken, and stores the user a moment later. */
export const uniquenessCheckedTooEarly: Fault = {
  name: "uniqueness-checked-too-early",
  breaks: ["OKTA-conflict/one-of-two-at-once"],
  because: "uniqueness by a query instead of by the database's own constraint",
  decorate: replaceOperations(({ createUser }) => {
    const crossing = new Crossing();
    return {
      createUser: async (context) => {
        const { body, provider } = context;
        const userName = isObject(body) ? textAt(body, "userName") : "";
        const isTaken = provider.behaviour.isUserNameTaken(userName, provider.tables, "");
        await crossing.meet(userName, waitMs);
        const behaviour = { ...provider.behaviour, isUserNameTaken: () => isTaken };
        return createUser({ ...context, provider: { ...provider, behaviour } });
      },
    };
  }),
};

const waitMs = 500;
