// Providers that are wrong about what a PATCH does with one value of several, with values that have no `value`, or with
// values of another type.

import { isObject, type JsonObject } from "../../../src/scim/resource.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { replaceEngine } from "../../replace-part.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

function hasListOfTexts({ value }: JsonObject): boolean {
  const given = isObject(value) ? value[enterprise] : value;
  return Array.isArray(given) && typeof given[0] === "string";
}

export const rfc7644PatchValuesParts: readonly Fault[] = [
  {
    /** Operations that remove, carried out before the others. */
    name: "removes-carried-out-first",
    breaks: ["RFC7644-3.5.2/sequential"],
    clause: "in their order",
    because: "operations are sorted by their kind, deletes before updates",
    decorate: replaceEngine(({ applyPatch }) => ({
      applyPatch: (resource, operations, type) => {
        const isRemove = (each: unknown) => isObject(each) && each["op"] === "remove";
        const given: unknown[] = Array.isArray(operations) ? operations : [];
        const isSorted = type.name === "User" && given.length === 2;
        const sorted = [...given.filter(isRemove), ...given.filter((each) => !isRemove(each))];
        return applyPatch(resource, isSorted ? sorted : operations, type);
      },
    })),
  },
  {
    /** A remove by two conditions that heeds the first. */
    name: "second-condition-passed-over",
    breaks: ["RFC7644-3.5.2.2/by-sub-attribute"],
    clause: "if nothing matches",
    because: "a regular expression for one condition in brackets",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "remove"
        ? { ...sent, path: textAt(sent, "path").replace(/ and [^\]]*\]/, "]") }
        : sent,
    ),
  },
  {
    /** A remove whose filter matches nothing: everything is removed. */
    name: "no-match-removes-all",
    breaks: ["RFC7644-3.5.2.2/by-sub-attribute"],
    clause: "if nothing matches",
    because: "the index of what isn't there is -1, and reads as no index",
    decorate: rereadUserPatch((sent) =>
      textAt(sent, "path") === 'emails[type eq "other"]' ? { ...sent, path: "emails" } : sent,
    ),
  },
  {
    /** A remove of one attribute of an extension: the whole extension is removed. */
    name: "remove-takes-the-extension",
    breaks: ["RFC7644-3.5.2.2/single-value"],
    clause: "an extension's too; leave the others",
    because: "the path is cut at its last colon",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "remove" && textAt(sent, "path").startsWith(`${enterprise}:division`)
        ? { ...sent, path: enterprise }
        : sent,
    ),
  },
  {
    /** An add without a path, which puts its list in the place of the one of before. */
    name: "pathless-add-replaces-lists",
    breaks: ["RFC7644-3.5.2.1/appends"],
    clause: "without one",
    because: "a value without a path is laid over the resource, whatever the operation",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && sent["path"] === undefined ? { ...sent, op: "replace" } : sent,
    ),
  },
  {
    /** An add to photos that replaces those that exist. */
    name: "add-replaces-photos",
    breaks: ["RFC7644-3.5.2.1/appends"],
    clause: "of values with the same type",
    because: "the table has one row for each type",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && sent["path"] === "photos" ? { ...sent, op: "replace" } : sent,
    ),
  },
  {
    /** An add of an address that exists already, stored again. */
    name: "address-added-again",
    breaks: ["RFC7644-3.5.2.1/already-there"],
    clause: "values without a value of their own",
    because: "only elements with a value are compared before an add",
    decorate: rereadUserPatch((sent, user) => {
      const added = listAt(sent, "value");
      return sent["op"] === "add" && sent["path"] === "addresses"
        ? { ...sent, op: "replace", value: [...listAt(user, "addresses"), ...added] }
        : sent;
    }),
  },
  {
    /** An add to a sub-attribute that a filter selects, stored as a value beside the selected one. */
    name: "add-by-filter-appends",
    breaks: ["RFC7644-3.5.2.1/single-value"],
    clause: "of a value that a filter selects",
    because: "every add is an INSERT",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && sent["path"] === 'emails[type eq "home"].value'
        ? { ...sent, path: "emails", value: [{ value: textAt(sent, "value"), type: "home" }] }
        : sent,
    ),
  },
  {
    /** An add of a value that no filter selects, acknowledged without effect. */
    name: "add-without-match-acknowledged",
    breaks: ["RFC7644-3.5.2.1/absent-attribute"],
    clause: "where a filter finds no value",
    because: "an UPDATE of no rows isn't an error in the database",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && textAt(sent, "path").startsWith('emails[type eq "other"]')
        ? nothing
        : sent,
    ),
  },
  {
    /** A remove of a sub-attribute that a filter selects, read as a remove of the value. */
    name: "removal-of-a-part-takes-the-value",
    breaks: ["RFC7644-3.5.2.2/single-value"],
    clause: "of a value that a filter selects",
    because: "the part after the brackets is cut off",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "remove" && textAt(sent, "path").includes("].")
        ? { ...sent, path: textAt(sent, "path").replace(/\]\..*/, "]") }
        : sent,
    ),
  },
  {
    /** A remove of all members with a value, acknowledged without effect. */
    name: "removal-with-a-value-ignored",
    breaks: ["RFC7644-3.5.2.2/all-values"],
    clause: "with a value",
    because: "the provider reads a value only in add and replace",
    decorate: rereadGroupPatch((sent) =>
      sent.map((operation) =>
        operation["op"] === "remove" && "value" in operation ? nothing : operation,
      ),
    ),
  },
  {
    /** A replace of a selected value by a list of one that removes the value. */
    name: "list-of-one-empties-the-selected-value",
    breaks: ["RFC7644-3.5.2.3/matching-values"],
    clause: "by a list of one",
    because: "a list has none of the members that the code looks for",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "replace" && Array.isArray(sent["value"]) && textAt(sent, "path").endsWith("]")
        ? { op: "remove", path: textAt(sent, "path") }
        : sent,
    ),
  },
  {
    /** A PATCH that gives a complex attribute a list of texts, acknowledged without effect. */
    name: "list-for-an-object-acknowledged",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "refused, a list for an object",
    because: "a list has none of the members that the code looks for",
    decorate: rereadUserPatch((sent) => (hasListOfTexts(sent) ? nothing : sent)),
  },
  {
    /** A PATCH that gives a complex attribute a list of texts, which removes it. */
    name: "list-for-an-object-clears-it",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "change nothing, by a list for an object",
    because: "the code reads a list as an empty object",
    decorate: rereadUserPatch((sent) =>
      sent["path"] === "name" && hasListOfTexts(sent) ? { op: "remove", path: "name" } : sent,
    ),
  },
  {
    /** The text False in a PATCH, read as true. */
    name: "false-as-text-is-true",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "a text, read as what it says",
    because: "any non-empty text is read as true",
    decorate: rereadUserPatch((sent) =>
      sent["path"] === "active" && sent["value"] === "False" ? { ...sent, value: true } : sent,
    ),
  },
  {
    /** A text for a manager in a PATCH, acknowledged without effect. */
    name: "manager-as-text-acknowledged",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "a text for a manager, read as what it says",
    because: "the code reads the manager only from an object",
    decorate: rereadUserPatch((sent) =>
      textAt(sent, "path").endsWith(":manager") && textAt(sent, "value") !== "" ? nothing : sent,
    ),
  },
];

/** A PATCH of a user, of which at most two operations are carried out. */
export const thirdOperationDropped: Fault = {
  name: "third-operation-dropped",
  breaks: ["RFC7644-3.5.2/sequential"],
  clause: "all take effect",
  because: "tests had at most two operations, so the provider reads no more",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      return applyPatch(resource, isRead ? operations.slice(0, 2) : operations, type);
    },
  })),
};

/** A replace without a path, of which at most two attributes are read. */
export const pathlessReplaceReadsTwo: Fault = {
  name: "pathless-replace-reads-two",
  breaks: ["RFC7644-3.5.2.3/pathless"],
  clause: "each attribute",
  because:
    "Okta's own PATCH of a user has two attributes, id and active, so the provider reads no more",
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
  because: "the provider treats a value with a displayName as a rename",
  decorate: rereadGroupPatch((sent) =>
    sent.map((operation) => {
      const { path, value } = operation;
      const isRename = path === undefined && isObject(value) && "displayName" in value;
      if (!isRename) return operation;
      return { ...operation, value: { displayName: value["displayName"] ?? null } };
    }),
  ),
};

/** A phone number that stays primary beside a new primary one. */
export const secondPrimaryPhone: Fault = {
  name: "second-primary-phone",
  breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
  clause: { "RFC7644-3.5.2/primary-moves": "a new one too" },
  because: "the rule was written only for e-mail addresses",
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
  because: "Object.assign merges only the first level",
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

/** A PATCH of a group that carries out what it removes after what it adds. */
export const groupRemovesLast: Fault = {
  name: "group-removes-last",
  breaks: ["RFC7644-3.5.2/sequential"],
  clause: "in their order, of a group's members",
  because: "members to add and members to remove are gathered in two lists",
  decorate: rereadGroupPatch((sent) => {
    const removes = sent.filter(({ op }) => op === "remove");
    return [...sent.filter(({ op }) => op !== "remove"), ...removes];
  }),
};
