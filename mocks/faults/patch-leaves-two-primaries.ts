// A PATCH that makes one address primary and leaves the other so.
import type { Fault } from "../fault.ts";
import type { Person } from "../tables/user-table.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { afterPatch } from "./after-patch.ts";

export const patchLeavesTwoPrimaries: Fault = {
  name: "patch-leaves-two-primaries",
  breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
  because: "each row has a flag of its own, and nobody looks at the others",
  decorate: afterPatch((before, after, { tables }) => {
    const primaries = primariesOf(before);
    const { emails } = after.attributes;
    if (!Array.isArray(emails) || primaries.length === 0) return;
    const both = emails.map((email) =>
      isObject(email) && primaries.includes(email["value"]) ? { ...email, primary: true } : email,
    );
    tables.people.put({ ...after, attributes: { ...after.attributes, emails: both } });
  }),
};

function primariesOf({ attributes: { emails } }: Person): (Json | undefined)[] {
  const objects = Array.isArray(emails) ? emails.filter(isObject) : [];
  return objects.filter(({ primary }) => primary === true).map(({ value }) => value);
}
