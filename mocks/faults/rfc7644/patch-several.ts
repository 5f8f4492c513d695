// Providers that carry out one operation of a PATCH, or one attribute of its value, and not the next.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { memberIds, rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine } from "../../replace-part.ts";

/** A PATCH of a user, of which two operations are carried out at most. */
export const thirdOperationDropped: Fault = {
  name: "third-operation-dropped",
  breaks: ["RFC7644-3.5.2/sequential"],
  clause: "all take effect",
  because: "they are keyed by op and path, and the first two are what was seen in tests",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      return applyPatch(resource, isRead ? operations.slice(0, 2) : operations, type);
    },
  })),
};

/** A replace without a path, of which two attributes are read at most. */
export const pathlessReplaceReadsTwo: Fault = {
  name: "pathless-replace-reads-two",
  breaks: ["RFC7644-3.5.2.3/pathless"],
  clause: "each attribute",
  because: "what Okta's own PATCHes of a user hold, id and active, was thought to be all",
  decorate: rereadUserPatch((sent) => {
    const { path, value } = sent;
    if (path !== undefined || !isObject(value)) return sent;
    return { ...sent, value: Object.fromEntries(Object.entries(value).slice(0, 2)) };
  }),
};

/** A replace of a group without a path, of which the name is read and the members are not. */
export const pathlessReplaceForgetsMembers: Fault = {
  name: "pathless-replace-forgets-members",
  breaks: ["RFC7644-3.5.2.3/pathless"],
  clause: "each attribute",
  because: "a value with a displayName is taken for a rename",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { path, value } = operation;
      const isRename = path === undefined && isObject(value) && "displayName" in value;
      if (!isRename) return operation;
      return { ...operation, value: { displayName: value["displayName"] ?? null } };
    }),
  ),
};

/** An add of a member and a new one, refused. */
export const oldMemberBesideNewRefused: Fault = {
  name: "old-member-beside-new-refused",
  breaks: ["OKTA-group/same-members-again"],
  clause: "with a new one",
  because: "one insert of several rows, of which none may be there",
  decorate: rereadGroupPatch((sent, group) => {
    const present = memberIds(group["members"]);
    const isRefused = sent.some(({ op, value }) => {
      const added = op === "add" ? memberIds(value) : [];
      return added.length > 1 && added.some((id) => present.includes(id));
    });
    if (!isRefused) return sent;
    throw new ScimError({ status: 409, scimType: "uniqueness", detail: "Already a member" });
  }),
};

/** A phone number that stays primary beside a new primary one. */
export const secondPrimaryPhone: Fault = {
  name: "second-primary-phone",
  breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
  clause: { "RFC7644-3.5.2/primary-moves": "a new one too" },
  because: "the rule was written for e-mail addresses",
  decorate: afterPatch((before, after, { tables }) => {
    const [first] = listAt(before.attributes, "phoneNumbers");
    if (!isObject(first) || first["primary"] !== true) return;
    const phoneNumbers = listAt(after.attributes, "phoneNumbers").map((each) =>
      isObject(each) && each["value"] === first["value"] ? { ...each, primary: true } : each,
    );
    if (phoneNumbers.length < 2) return;
    tables.users.put({ ...after, attributes: { ...after.attributes, phoneNumbers } });
  }),
};

/** A replace of one attribute of an extension without a path, which replaces the extension. */
export const pathlessReplaceEmptiesExtension: Fault = {
  name: "pathless-replace-empties-extension",
  breaks: ["RFC7644-3.5.2.3/pathless"],
  clause: "and no others",
  because: "Object.assign is as deep as the first level",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      const values = (Array.isArray(operations) ? operations : []).flatMap((each: unknown) =>
        isObject(each) && each["path"] === undefined && isObject(each["value"])
          ? Object.entries(each["value"])
          : [],
      );
      const laid = values.filter(([name]) => name.endsWith("extension:enterprise:2.0:User"));
      return { ...patched, ...Object.fromEntries(laid) };
    },
  })),
};
