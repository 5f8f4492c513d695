// The core Group schema: RFC 7643 §4.2, with the characteristics of its §8.7.1.

import { attribute } from "../attribute.ts";
import type { Schema } from "../schema.ts";

export const GROUP_URN = "urn:ietf:params:scim:schemas:core:2.0:Group";

const IMMUTABLE = { mutability: "immutable" } as const;

export const group: Schema = {
  id: GROUP_URN,
  name: "Group",
  description: "Group",
  attributes: [
    // §4.2, and erratum 5368 for the JSON of §8.7.1.
    attribute("displayName", "The name of the group.", { required: true }),
    attribute("members", "The members of the group.", {
      type: "complex",
      multiValued: true,
      subAttributes: [
        attribute("value", "The identifier of the member.", { ...IMMUTABLE, caseExact: true }),
        attribute("$ref", "The URI of the member.", {
          ...IMMUTABLE,
          type: "reference",
          caseExact: true,
          referenceTypes: ["User", "Group"],
        }),
        attribute("type", "Whether the member is a user or a group.", {
          ...IMMUTABLE,
          canonicalValues: ["User", "Group"],
        }),
        // Not in §8.7.1, but §2.4 gives it to every multi-valued attribute, and Okta sends it.
        attribute("display", "The name of the member.", IMMUTABLE),
      ],
    }),
  ],
};
