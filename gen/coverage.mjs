// docs/coverage.md: which rows have tests, which are shown to fail and in which of their parts, which are excluded and
// why. Needs `npm run build`, since Playwright lists the built suites.

import { readFileSync } from "node:fs";
import { catalogue, requirementIds } from "../build/src/requirements/catalogue.js";
import { declaredTests } from "../build/src/cli/declared-tests.js";
import { faults } from "../build/mocks/faults.js";
import { clauseOf, clausesOf, unshownExclusions } from "./clauses.mjs";
import { coveragePage } from "./coverage-page.mjs";
import { rulesTable } from "./rules-table.mjs";
import * as rules from "./rules.mjs";

const positions = JSON.parse(
  readFileSync(new URL("../src/requirements/positions.json", import.meta.url), "utf8"),
);

/** @returns {Promise<{ page: string, gaps: string[] }>} the page as Markdown, and what isn't shown yet, a sentence each */
export async function coverage() {
  const all = Object.values(faults);
  const tests = await declaredTests([]);
  const rows = requirementIds.map((id) => ({
    id,
    ...catalogue[id],
    tests: tests.filter(({ requirements }) => requirements.includes(id)).length,
    faults: all
      .filter(({ breaks }) => breaks.includes(id))
      .map((fault) => [fault.name, clauseOf(fault, id)])
      .map(([name, clause]) => (clause === undefined ? name : `${name} (${clause})`))
      .toSorted(),
  }));
  const { lacking } = clausesOf(rows, all);
  const unshown = unshownExclusions(rows, all);
  const table = rulesTable(rules, all);
  const keywords = Object.values(positions).flatMap((rfc) => Object.values(rfc.keywords).flat());

  const page = coveragePage(rows, {
    keywords: keywords.length,
    lacking,
    unshown,
    table: table.lines,
  });

  const gaps = [
    ...table.empty.map((cell) => `an empty cell in the table of rules: ${cell}`),
    ...lacking.map(
      (id) => `${id} says several things, and fewer than two have a fault with a clause`,
    ),
    ...unshown.map(
      (id) => `${id} is left to another row, and no fault that violates it turns that row red`,
    ),
  ];
  return { page, gaps };
}
