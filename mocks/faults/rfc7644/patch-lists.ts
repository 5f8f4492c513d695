// Providers that are wrong about a PATCH of a list, of nothing, or of the resource itself.

import { isObject, isSame, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../../src/scim/schemas/interact-user.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { setAttributes } from "../../fault-kit/set-attributes.ts";

export const rfc7644PatchListsParts: readonly Fault[] = [
  {
    /** An add of an address that isn't primary, after which none is. */
    name: "add-takes-the-primary-away",
    breaks: ["RFC7644-3.5.2.1/appends"],
    clause: "keep its existing values as they are",
    because: "every add first clears the flag of the others",
    decorate: afterPatch((before, after, provider) => {
      const emails = listAt(after.attributes, "emails").filter(isObject);
      const isAdd = emails.length === 3 && listAt(before.attributes, "emails").length === 2;
      const isCleared = isAdd && emails[2]?.["primary"] !== true;
      const cleared = emails.map((each) => ({ ...each, primary: false }));
      if (isCleared) setAttributes(provider, after.id, { emails: cleared });
    }),
  },
  {
    /** An add of a phone number that is there with another type, acknowledged without effect. */
    name: "number-with-a-second-type-not-added",
    breaks: ["RFC7644-3.5.2.1/appends"],
    clause: "a value that is there with another type",
    because: "elements are compared by their value alone before an add",
    decorate: rereadUserPatch((sent, user) => {
      const [added] = listAt(sent, "value");
      const isThere = listAt(user, "phoneNumbers").some(
        (each) => isObject(each) && isObject(added) && each["value"] === added["value"],
      );
      return sent["op"] === "add" && sent["path"] === "phoneNumbers" && isThere ? nothing : sent;
    }),
  },
  {
    /** A phone number that is there already, made primary by an add beside the primary one. */
    name: "add-again-makes-a-second-primary",
    breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
    clause: { "RFC7644-3.5.2/primary-moves": "by an add of a value that is there" },
    because: "the flags of the others are cleared only where a row is inserted",
    decorate: afterPatch((before, after, provider) => {
      const primaries = listAt(before.attributes, "phoneNumbers")
        .filter(isObject)
        .filter((each) => each["primary"] === true)
        .map((each) => each["value"]);
      const phoneNumbers = listAt(after.attributes, "phoneNumbers").filter(isObject);
      const isAgain =
        phoneNumbers.length === 2 && listAt(before.attributes, "phoneNumbers").length === 2;
      const kept = phoneNumbers.map((each) =>
        primaries.includes(each["value"]) ? { ...each, primary: true } : each,
      );
      if (isAgain) setAttributes(provider, after.id, { phoneNumbers: kept });
    }),
  },
  {
    /** A replace of a sub-attribute without a filter, answered with 500. */
    name: "part-without-filter-crashes",
    breaks: ["RFC7644-3.5.2.3/all-values"],
    clause: "by a path to a sub-attribute",
    because: "the code reads the filter of every path into a list",
    decorate: rereadUserPatch((sent) => {
      if (textAt(sent, "path") !== "emails.value") return sent;
      throw new ScimError({ status: 500, detail: "null reference" });
    }),
  },
  {
    /** A replace of a sub-attribute without a filter, stored as one object in place of the list. */
    name: "part-without-filter-in-place-of-the-list",
    breaks: ["RFC7644-3.5.2.3/all-values", "RFC7643-2.3/attribute-type"],
    clause: {
      "RFC7644-3.5.2.3/all-values": "by a path to a sub-attribute",
      "RFC7643-2.3/attribute-type": "a list",
    },
    because: "the path is followed as if each attribute had one value",
    decorate: afterPatch((before, after, provider) => {
      const [one, other] = listAt(after.attributes, "emails").filter(isObject);
      const isOne = one?.["value"] === other?.["value"] && one?.["type"] !== other?.["type"];
      const isNew = listAt(before.attributes, "emails").length === 2;
      if (isOne && isNew) setAttributes(provider, after.id, { emails: { ...one } });
    }),
  },
  {
    /** A PATCH without a path whose value is a list of texts, acknowledged without effect. */
    name: "list-for-the-user-acknowledged",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "refused, a list for the user",
    because: "a list has none of the members that the code looks for",
    decorate: rereadUserPatch((sent) =>
      sent["path"] === undefined && Array.isArray(sent["value"]) ? nothing : sent,
    ),
  },
  {
    /** A manager that a PATCH replaces by null, who stays. */
    name: "patch-null-manager-ignored",
    breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
    clause: "null for a manager",
    at: ["PATCH User"],
    because: "the reference is looked up only if there is one",
    decorate: rereadUserPatch((sent) =>
      textAt(sent, "path").endsWith(":manager") && sent["value"] === null ? nothing : sent,
    ),
  },
  {
    /** An add to a list without values, answered with 500. */
    name: "add-to-no-list-crashes",
    breaks: ["RFC7644-3.5.2.1/absent-attribute"],
    clause: "a list without a value",
    because: "the code adds to the list of before, and there is none",
    decorate: rereadUserPatch((sent, user) => {
      const isNone = sent["path"] === "phoneNumbers" && user["phoneNumbers"] === undefined;
      if (sent["op"] !== "add" || !isNone) return sent;
      throw new ScimError({ status: 500, detail: "null reference" });
    }),
  },
  {
    /** A replace of a selected value by null, answered with 500. */
    name: "null-for-a-selected-value-crashes",
    breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
    clause: "null for one value of several",
    at: ["PATCH User"],
    because: "the code asks null for its length",
    decorate: rereadUserPatch((sent) => {
      if (!textAt(sent, "path").endsWith("]") || sent["value"] !== null) return sent;
      throw new ScimError({ status: 500, detail: "null reference" });
    }),
  },
  {
    /** An add of an address that is there as primary, which replaces it, so that it no longer is. */
    name: "add-again-overwrites-the-element",
    breaks: ["RFC7644-3.5.2.1/already-there"],
    clause: "a value that is there with more than the add names",
    because: "an element with the same type and value is replaced by the new one",
    decorate: rereadUserPatch((sent, user) => {
      const [added, ...others] = listAt(sent, "value");
      const isPlain = isObject(added) && added["primary"] === undefined;
      const isThere = isPlain && isSame(listAt(user, "emails").map(keyOf), [keyOf(added)]);
      return sent["path"] === "emails" && others.length === 0 && isThere
        ? { ...sent, op: "replace" }
        : sent;
    }),
  },
  {
    /** A replace of a part of an extension's complex attribute, which replaces all of it. */
    name: "part-of-an-extension-overwrites-the-rest",
    breaks: ["RFC7644-3.5.2.3/complex"],
    clause: "leave the others, in an extension",
    because: "what is there is looked up in the core schema",
    decorate: afterPatch((before, after, provider) => {
      const { name } = objectAt(before.attributes, INTERACT_USER_URN);
      const extension = objectAt(after.attributes, INTERACT_USER_URN);
      const { title = null } = objectAt(extension, "name");
      const isChanged = isObject(name) && name["title"] !== title;
      const overwritten = { ...extension, name: { title } };
      if (isChanged) setAttributes(provider, after.id, { [INTERACT_USER_URN]: overwritten });
    }),
  },
  {
    /** A path with or in its brackets, read up to the or. */
    name: "path-read-up-to-or",
    breaks: ["RFC7644-3.5.2.2/by-sub-attribute", "RFC7644-3.5.2.3/matching-sub-attribute"],
    clause: {
      "RFC7644-3.5.2.2/by-sub-attribute": "everything that matches, by or",
      "RFC7644-3.5.2.3/matching-sub-attribute": "everything that matches, by or",
    },
    because: "a regular expression for one condition in brackets",
    decorate: rereadUserPatch((sent) =>
      withPath(sent, (path) => path.replace(/ or [^\]]*\]/, "]")),
    ),
  },
  {
    /** A path with or in its brackets that selects every value. */
    name: "or-in-a-path-selects-every-value",
    breaks: ["RFC7644-3.5.2.2/by-sub-attribute", "RFC7644-3.5.2.3/matching-sub-attribute"],
    clause: {
      "RFC7644-3.5.2.2/by-sub-attribute": "leave the rest, by or",
      "RFC7644-3.5.2.3/matching-sub-attribute": "leave the rest, by or",
    },
    because: "a filter that the code can't read is none",
    decorate: rereadUserPatch((sent) => withPath(sent, (path) => path.replace(/\[.* or .*\]/, ""))),
  },
];

function withPath(sent: JsonObject, change: (path: string) => string): JsonObject {
  return sent["path"] === undefined ? sent : { ...sent, path: change(textAt(sent, "path")) };
}

function keyOf(element: Json): Json {
  const { value = null, type = null }: JsonObject = isObject(element) ? element : {};
  return [value, type];
}

function objectAt(resource: JsonObject, key: string): JsonObject {
  const value = resource[key];
  return isObject(value) ? value : {};
}
