// Writes docs/coverage.md: which rows have tests, which are shown to fail, which are excluded and why.
// `--check` writes nothing and fails when the page is stale. Needs `npm run build`, since Playwright lists the
// compiled suites.

import { readFileSync } from "node:fs";
import { catalogue, requirementIds } from "../../dist/src/requirements/catalogue.js";
import { declaredTests } from "../../dist/src/cli/declared-tests.js";
import { faults } from "../../dist/mocks/faults.js";
import { coveragePage } from "./coverage-page.mjs";
import { keepPage } from "./keep-page.mjs";

const positions = JSON.parse(
  readFileSync(new URL("../../src/requirements/positions.json", import.meta.url), "utf8"),
);

const tests = await declaredTests([]);
const rows = requirementIds.map((id) => ({
  id,
  ...catalogue[id],
  tests: tests.filter(({ requirements }) => requirements.includes(id)).length,
  faults: Object.values(faults)
    .filter(({ breaks }) => breaks.includes(id))
    .map(({ name }) => name)
    .toSorted(),
}));
const keywords = Object.values(positions).flatMap((rfc) => Object.values(rfc.keywords).flat());

await keepPage(
  "coverage.md",
  coveragePage(rows, { keywords: keywords.length }),
  "node test/requirements/coverage.mjs",
);
