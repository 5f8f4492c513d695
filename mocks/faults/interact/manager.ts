// Faulty providers for the rows of interact/manager.

import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { managerNotYetSynced } from "../../limitations/manager-not-yet-synced.ts";
import { numericUid } from "../../limitations/numeric-uid.ts";
import { enterpriseUserUrn, managerIdOf, withManager } from "../../manager-reference.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";

/** The limitation manager-not-yet-synced: a manager who is named before their own create is never attached. */
export const laterManagerNotAttached: Fault = {
  name: "later-manager-not-attached",
  breaks: ["INTERACT-manager/not-yet-synced"],
  because: "not a defect: the guide documents this limitation",
  decorate: managerNotYetSynced,
};

/** A manager reference that is read as a user's id, never as a UID. */
export const managerByIdOnly: Fault = {
  name: "manager-by-id-only",
  breaks: [
    "INTERACT-manager/by-uid",
    "INTERACT-manager/numeric-uid",
    "INTERACT-manager/reads-as-number",
    "INTERACT-manager/not-yet-synced",
    "INTERACT-manager/pushed-again",
  ],
  because:
    "RFC 7643 §4.3 defines manager.value as the manager's id, and Okta's directories don't know that id",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) =>
      tables.users.get(managerIdOf(attributes) ?? "")
        ? resolveManager(attributes, tables, selfId)
        : withManager(attributes, undefined),
  })),
};

/** A manager reference that is read as a UID, never as a user's id. */
export const managerByUidOnly: Fault = {
  name: "manager-by-uid-only",
  breaks: ["INTERACT-manager/by-id", "INTERACT-manager/on-update"],
  because: "the update also names the manager by id",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) =>
      tables.users.get(managerIdOf(attributes) ?? "")
        ? withManager(attributes, undefined)
        : resolveManager(attributes, tables, selfId),
  })),
};

/** A manager who is set once and never changes. */
export const managerNeverChanges: Fault = {
  name: "manager-never-changes",
  breaks: ["INTERACT-manager/on-update", "INTERACT-manager/removed"],
  clause: { "INTERACT-manager/on-update": "be the manager afterwards" },
  because: "manager references are resolved only when a user is created",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const first = managerIdOf(tables.users.get(selfId)?.attributes ?? {});
      return first === undefined
        ? resolveManager(attributes, tables, selfId)
        : withManager(attributes, { value: first });
    },
  })),
};

/** A manager reference that is a JSON number, accepted. */
export const managerNumberTaken: Fault = {
  name: "manager-number-taken",
  breaks: ["INTERACT-manager/number-refused"],
  because: "the provider converts every value to text",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, enterpriseUserUrn, (extension) => {
        const { manager } = extension;
        return isObject(manager) && typeof manager["value"] === "number"
          ? { ...extension, manager: { value: String(manager["value"]) } }
          : extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};

/** A manager who is attached only when a user is created. */
export const managerOnCreateOnly: Fault = {
  name: "manager-on-create-only",
  breaks: ["INTERACT-manager/pushed-again"],
  because:
    "manager references are resolved only when a user is created; the row pushes the user again",
  decorate: replaceBehaviour(({ putMerge }) => ({
    awaitManager: () => undefined,
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      return managerIdOf(current) === undefined ? withManager(merged, undefined) : merged;
    },
  })),
};

/** A numeric manager reference that attaches the user whose id is that number. */
export const managerReadAsNumber: Fault = {
  name: "manager-read-as-number",
  breaks: ["INTERACT-manager/never-a-stranger"],
  because:
    "the worst form of the guide's limitation on numeric UIDs: 01999 is read as 1999, another user's id",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const value = managerIdOf(attributes) ?? "";
      const read = /^\d+$/.test(value)
        ? withManager(attributes, { value: `${Number(value)}` })
        : attributes;
      return resolveManager(read, tables, selfId);
    },
  })),
};

/** A create with a numeric manager reference, answered with 500. */
export const numericManagerIsServerError: Fault = {
  name: "numeric-manager-is-server-error",
  breaks: ["INTERACT-manager/numeric-is-no-crash"],
  because: "the number is too large for the id column",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const value = managerIdOf(attributes) ?? "";
      if (!/^\d{9,}$/.test(value)) return resolveManager(attributes, tables, selfId);
      throw new ScimError({ status: 500, detail: `The value ${value} is out of range` });
    },
  })),
};

/** The limitation numeric-uid: a manager isn't found by a numeric UID. */
export const numericUidNotFound: Fault = {
  name: "numeric-uid-not-found",
  breaks: ["INTERACT-manager/numeric-uid", "INTERACT-manager/reads-as-number"],
  because: "not a defect: the guide documents this limitation",
  decorate: numericUid,
};

/** A user's reference to themselves that attaches the first user in the directory. */
export const oneselfIsFirstUser: Fault = {
  name: "oneself-is-first-user",
  breaks: ["INTERACT-manager/oneself"],
  clause: "attach no other user",
  because: "a user without a valid manager reports to the head of the organisation",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const [first] = tables.users.all();
      return first !== undefined && managerIdOf(attributes) === selfId
        ? withManager(attributes, { value: first.id })
        : resolveManager(attributes, tables, selfId);
    },
  })),
};

/** A PATCH that removes the manager, acknowledged without effect. */
export const removedManagerStays: Fault = {
  name: "removed-manager-stays",
  breaks: ["INTERACT-manager/removed"],
  because: "a reporting line can be ended only in another system",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && /:manager$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};

/** A UID shown without the zero that it begins with. */
export const uidShownAsNumber: Fault = {
  name: "uid-shown-as-number",
  breaks: ["INTERACT-uid/numeric-taken"],
  clause: "kept character for character",
  because: "a spreadsheet between the two systems reads the UID as a number",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) => {
      const shown = representUser(user, tables, baseUrl);
      const [, number] = /^0(97\d+)$/.exec(textAt(shown, "externalId")) ?? [];
      return number === undefined ? shown : { ...shown, externalId: number };
    },
  })),
};

/** A UID shown without its prefix, so that it is numeric. */
export const uidShownWithoutPrefix: Fault = {
  name: "uid-shown-without-prefix",
  breaks: ["INTERACT-uid/kept"],
  because: "the HR system shows UIDs without a prefix, and the provider imitates it",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) => {
      const shown = representUser(user, tables, baseUrl);
      const [, number] = /^[x_](\d+)$/.exec(textAt(shown, "externalId")) ?? [];
      return number === undefined ? shown : { ...shown, externalId: number };
    },
  })),
};

/** An unknown manager, replaced by the first user. */
export const unknownManagerIsFirstUser: Fault = {
  name: "unknown-manager-is-first-user",
  breaks: [
    "INTERACT-manager/unknown-attaches-nobody",
    "INTERACT-manager/oneself",
    "INTERACT-manager/not-yet-synced",
  ],
  because:
    "the column may not be null, so it has a default; every reference that finds no user gets it",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      const [first] = tables.users.all();
      const isKnown = managerIdOf(attributes) === undefined || managerIdOf(resolved) !== undefined;
      return isKnown || !first ? resolved : withManager(resolved, { value: first.id });
    },
  })),
};

/** An unknown manager, answered with 500. */
export const unknownManagerIsServerError: Fault = {
  name: "unknown-manager-is-server-error",
  breaks: ["INTERACT-manager/unknown-is-no-crash", "OKTA-manager/free-string"],
  because: "in most pushes, a manager is created after the users who report to them",
  decorate: replaceBehaviour(({ resolveManager }) => ({
    resolveManager: (attributes, tables, selfId) => {
      const resolved = resolveManager(attributes, tables, selfId);
      if (managerIdOf(attributes) === undefined || managerIdOf(resolved) !== undefined) {
        return resolved;
      }
      throw new ScimError({ status: 500, detail: "Object reference not set to an instance" });
    },
  })),
};

export const interactManagerParts: readonly Fault[] = [
  {
    /** A create refused because its externalId is digits that begin with 0. */
    name: "numeric-uid-refused",
    breaks: ["INTERACT-uid/numeric-taken"],
    clause: "must be created",
    because: "the provider could confuse a UID of digits with an id",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) => {
        const uid = isObject(context.body) ? textAt(context.body, "externalId") : "";
        if (!/^0\d+$/.test(uid)) return createUser(context);
        throw badRequest("invalidValue", "The attribute externalId is a number", "externalId");
      },
    })),
  },
  {
    /** A PUT that names the user as their own manager, answered with 500. */
    name: "oneself-is-a-server-error",
    breaks: ["INTERACT-manager/oneself"],
    clause: "not cause a server error",
    because: "the provider follows the hierarchy upwards until it ends, and a cycle never ends",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => {
        const body = isObject(context.body) ? context.body : {};
        const extension = body[enterpriseUserUrn];
        const manager = isObject(extension) ? extension["manager"] : undefined;
        if (!isObject(manager) || manager["value"] !== context.path.id) return replaceUser(context);
        throw new ScimError({ status: 500, detail: "Maximum recursion depth exceeded" });
      },
    })),
  },
  {
    /** An inactive user who becomes active when another user reports to them. */
    name: "managers-are-activated",
    breaks: ["INTERACT-manager/on-update"],
    clause: "stay inactive",
    because: "a manager must be able to approve",
    decorate: replaceBehaviour(({ resolveManager }) => ({
      resolveManager: (attributes, tables, selfId) => {
        const resolved = resolveManager(attributes, tables, selfId);
        setAttributes({ tables }, managerIdOf(resolved) ?? "", { active: true });
        return resolved;
      },
    })),
  },
  {
    /** Two users who are each other's manager: 500. */
    name: "circle-of-managers-fails",
    breaks: ["INTERACT-manager/oneself"],
    clause: "one of their reports",
    because: "the chart is walked upwards until it ends",
    decorate: replaceBehaviour(({ resolveManager }) => ({
      resolveManager: (attributes, tables, selfId) => {
        const resolved = resolveManager(attributes, tables, selfId);
        const manager = tables.users.get(managerIdOf(resolved) ?? "");
        if (manager === undefined || managerIdOf(manager.attributes) !== selfId) return resolved;
        throw new ScimError({ status: 500, detail: "Maximum recursion depth exceeded" });
      },
    })),
  },
];
