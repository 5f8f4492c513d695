// What follows from several places of the guide.

import type { GuideStatement } from "../guide-statement.ts";

export const implied: readonly GuideStatement[] = [
  {
    number: 73,
    lines: [72, 102],
    kinds: ["server"],
    statement: "A documented limitation is not a promise.",
    requirements: [
      "INTERACT-fields/special-characters",
      "INTERACT-manager/numeric-uid",
      "INTERACT-manager/reads-as-number",
      "INTERACT-manager/not-yet-synced",
      "INTERACT-phones/double-work",
      "INTERACT-phones/double-work-by-patch",
      "INTERACT-user-type/lost-by-put",
      "INTERACT-user-type/lost-by-patch",
    ],
  },
  {
    number: 74,
    lines: [66, 70],
    kinds: ["configuration", "server"],
    statement: "Okta's external names are not SCIM paths.",
    requirements: ["INTERACT-phones/okta-notation-refused"],
    mappingLint: "external names are read as external names",
  },
  {
    number: 75,
    lines: [80, 80],
    kinds: ["server"],
    statement: "An attribute name may have its URN before it.",
    requirements: ["RFC7644-3.10/full-names"],
  },
  {
    number: 76,
    lines: [61, 102],
    kinds: ["server"],
    statement: "The manager is in the enterprise extension, as a string.",
    requirements: [
      "INTERACT-manager/number-refused",
      "OKTA-extension/enterprise-kept",
      "RFC7643-7/every-schema-served",
    ],
  },
];
