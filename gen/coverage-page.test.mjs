import { describe, expect, it } from "vitest";
import { coveragePage } from "./coverage-page.mjs";

const rows = [
  { id: "RFC7644-3.6/deleted", level: "MUST", tests: 2, faults: ["delete-answers-200"] },
  { id: "RFC7644-3.6/gone", level: "MUST", tests: 1, faults: [] },
  { id: "RFC7644-3.6/user-name-free", level: "SHOULD", tests: 0, faults: [] },
  { id: "RFC7644-3.12/detail", level: "MAY", tests: 1, faults: [] },
  {
    id: "RFC7644-3.6/kept-behind",
    level: "MAY",
    excluded: "umbrella",
    why: "It permits.",
    tests: 0,
    faults: [],
  },
  { id: "INTERACT-location/kept", level: "MUST", tests: 1, faults: ["location-lost"] },
];

const page = coveragePage(rows, {
  keywords: 475,
  lacking: ["RFC7644-3.6/gone"],
  unshown: [],
  table: ["| rule | resource | PUT |", "| --- | --- | --- |", "| the id stays | User | none |"],
});

/** The lines below a heading, up to the next one. */
function below(heading) {
  const lines = page.split("\n");
  const from = lines.indexOf(heading) + 1;
  const to = lines.findIndex((line, index) => index > from && line.startsWith("#"));
  return lines.slice(from, to).filter((line) => line.startsWith("|") || line.startsWith("-"));
}

describe("The page of coverage", () => {
  it("counts rows by source and level", () => {
    expect(below("## By source and level").slice(2)).toEqual([
      "| RFC 7644 | MUST | 2 | 0 | 2 | 2 | 1 |",
      "| RFC 7644 | SHOULD | 1 | 0 | 1 | 0 | 0 |",
      "| RFC 7644 | MAY | 2 | 1 | 1 | 1 | 0 |",
      "| Interact | MUST | 1 | 0 | 1 | 1 | 1 |",
      "| **all** |  | 6 | 1 | 5 | 4 | 2 |",
    ]);
  });

  it("lists what has no test, excluded rows aside", () => {
    expect(below("## Not tested yet")).toEqual(["- `RFC7644-3.6/user-name-free` (SHOULD)"]);
  });

  it("lists tested MUST and SHOULD rows that no fault turns red, and no MAY", () => {
    expect(below("## Not shown to fail")).toEqual(["- `RFC7644-3.6/gone` (MUST)"]);
  });

  it("lists what is shown in part only, and has the table of rules", () => {
    const inPart = "## Statements of several parts with fewer than two parts shown to fail";
    expect(below(inPart)).toEqual(["- `RFC7644-3.6/gone`"]);
    expect(below("## Rules for every resource")).toHaveLength(3);
  });

  it("says why a row is excluded", () => {
    expect(page).toContain("### umbrella (1)");
    expect(page).toContain("| `RFC7644-3.6/kept-behind` | MAY | It permits. |");
  });

  it("names the faults of a row", () => {
    expect(page).toContain("| `RFC7644-3.6/deleted` | MUST | 2 | delete-answers-200 |");
  });
});
