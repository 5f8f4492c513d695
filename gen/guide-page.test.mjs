import { expect, it } from "vitest";
import { guidePage } from "./guide-page.mjs";

const rows = {
  "INTERACT-uid/kept": {
    level: "MUST",
    unmet: "fail",
    statement: "The UID is kept.",
    needs: "preexisting",
    remedy: "Prefix it: _01999.",
    faults: ["uid-lost"],
  },
  "INTERACT-manager/numeric-uid": {
    level: "LIMITATION",
    unmet: "note",
    statement: "A numeric UID isn't found.",
    administrator: "A task.",
    faults: [],
  },
};

const page = guidePage(
  [
    {
      number: 1,
      lines: [3, 3],
      statement: "A power user generates the token.",
      requirements: [],
      doctor: "whether the token is taken",
      byHand: "the menu in Interact",
    },
    {
      number: 62,
      lines: [101, 102],
      statement: "A UID that reads as a number isn't found.",
      requirements: ["INTERACT-uid/kept", "INTERACT-manager/numeric-uid"],
      mappingLint: "phoneNumbers.^[type=='work'].value",
    },
  ],
  rows,
);

it("puts each statement into its part, with its lines and homes", () => {
  expect(page.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "# The guide, statement by statement",
    "## Set-up",
    "### 1. L3",
    "## The required attribute location",
    "## Troubleshooting",
    "## Known limitations: provisioning",
    "### 62. L101-102",
    "## Known limitations: deprovisioning",
    "## Implied by several places",
  ]);
  expect(page).toContain("- Doctor: whether the token is taken\n- By hand: the menu in Interact\n");
  expect(page).toContain("2 statements, judged by 2 requirements.");
});

it("says of each check its verdicts, what it needs, what helps and what proves it", () => {
  expect(page).toContain(
    [
      "- `INTERACT-uid/kept` (MUST): The UID is kept.",
      "  - Verdict: `pass` or `fail`; needs `preexisting` in the profile",
      "  - Remedy: Prefix it: \\_01999.",
      "  - Shown to fail by `uid-lost`",
      "- `INTERACT-manager/numeric-uid` (LIMITATION): A numeric UID isn't found.",
      "  - Verdict: `note`: confirmed or not reproduced",
      "  - Okta's administrator sees: A task.",
      "- Mapping lint: phoneNumbers.^\\[type=='work'\\].value",
    ].join("\n"),
  );
});
