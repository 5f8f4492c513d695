// Writes docs/coverage.md: which rows have tests, which are shown to fail, which are excluded and why.
// `--check` writes nothing and fails when the page is stale. Needs `npm run build`, since Playwright lists the
// compiled suites.

import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { catalogue, requirementIds } from "../../dist/src/requirements/catalogue.js";
import { declaredTests } from "../../dist/src/cli/declared-tests.js";
import { faults } from "../../dist/mocks/faults.js";
import { coveragePage } from "./coverage-page.mjs";

const page = new URL("../../docs/coverage.md", import.meta.url);
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

const fresh = await format(coveragePage(rows, { keywords: keywords.length }), {
  ...(await resolveConfig(page)),
  parser: "markdown",
});

if (!process.argv.includes("--check")) {
  writeFileSync(page, fresh);
} else if (read(page) !== fresh) {
  process.stderr.write("docs/coverage.md is stale: node test/requirements/coverage.mjs\n");
  process.exitCode = 1;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
