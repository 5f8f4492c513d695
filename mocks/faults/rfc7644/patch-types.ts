// Providers that are wrong about a value of another type in a PATCH.

import { isObject, type JsonObject } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

function hasListOfTexts({ value }: JsonObject): boolean {
  const given = isObject(value) ? value[enterprise] : value;
  return Array.isArray(given) && typeof given[0] === "string";
}

export const rfc7644PatchTypesParts: readonly Fault[] = [
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
