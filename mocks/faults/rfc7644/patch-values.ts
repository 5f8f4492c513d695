// Providers that are wrong about what a PATCH does with one value of several, with values that have no `value`, or with
// values of another type.

import { isObject, type JsonObject } from "../../../src/scim/resource.ts";
import { listAt, textAt } from "../../attribute-access.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

function hasListOfTexts({ value }: JsonObject): boolean {
  const given = isObject(value) ? value[enterprise] : value;
  return Array.isArray(given) && typeof given[0] === "string";
}

export const rfc7644PatchValuesParts: readonly Fault[] = [
  {
    /** An add to photos that replaces those that exist. */
    name: "add-replaces-photos",
    breaks: ["RFC7644-3.5.2.1/appends"],
    clause: "of values with the same type",
    because: "a table with one row for each type",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && sent["path"] === "photos" ? { ...sent, op: "replace" } : sent,
    ),
  },
  {
    /** An add of an address that exists already, stored again. */
    name: "address-added-again",
    breaks: ["RFC7644-3.5.2.1/already-there"],
    clause: "values without a value of their own",
    because: "only what has a value is compared before it is added",
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
    because: "an add is an INSERT",
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
    because: "an UPDATE of no rows is no error",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "add" && textAt(sent, "path").startsWith('emails[type eq "other"]')
        ? nothing
        : sent,
    ),
  },
  {
    /** A remove of a sub-attribute that a filter selects, taken for a remove of the value. */
    name: "removal-of-a-part-takes-the-value",
    breaks: ["RFC7644-3.5.2.2/single-value"],
    clause: "of a value that a filter selects",
    because: "what stands behind the brackets is cut off",
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
    because: "only add and replace have one, so that nothing is known of it",
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
    because: "a list has none of the names that are looked for",
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
    because: "a list has none of the names that are looked for",
    decorate: rereadUserPatch((sent) => (hasListOfTexts(sent) ? nothing : sent)),
  },
  {
    /** A PATCH that gives a complex attribute a list of texts, and so removes it. */
    name: "list-for-an-object-clears-it",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "change nothing, by a list for an object",
    because: "what is read from it is empty",
    decorate: rereadUserPatch((sent) =>
      sent["path"] === "name" && hasListOfTexts(sent) ? { op: "remove", path: "name" } : sent,
    ),
  },
  {
    /** The text False in a PATCH, read as true. */
    name: "false-as-text-is-true",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "a text, read as what it says",
    because: "a text that is not empty is true",
    decorate: rereadUserPatch((sent) =>
      sent["path"] === "active" && sent["value"] === "False" ? { ...sent, value: true } : sent,
    ),
  },
  {
    /** A text for a manager in a PATCH, acknowledged without effect. */
    name: "manager-as-text-acknowledged",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "a text for a manager, read as what it says",
    because: "only the value of an object is looked at",
    decorate: rereadUserPatch((sent) =>
      textAt(sent, "path").endsWith(":manager") && textAt(sent, "value") !== "" ? nothing : sent,
    ),
  },
];
