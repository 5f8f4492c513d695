// Writes docs/guide.md: the vendor's guide seen through the catalogue. `--check` writes nothing and fails when
// the page is stale. Needs `npm run build`.

import { catalogue } from "../../dist/src/requirements/catalogue.js";
import { guideStatements } from "../../dist/src/requirements/guide-statements.js";
import { severity } from "../../dist/src/requirements/severity.js";
import { faults } from "../../dist/mocks/faults.js";
import { guidePage } from "./guide-page.mjs";
import { keepPage } from "./keep-page.mjs";

const rows = Object.fromEntries(
  Object.entries(catalogue).map(([id, row]) => [
    id,
    { ...row, unmet: severity(row), faults: breaking(id) },
  ]),
);

await keepPage("guide.md", guidePage(guideStatements, rows), "node test/requirements/guide.mjs");

function breaking(id) {
  const found = Object.values(faults).filter(({ breaks }) => breaks.includes(id));
  return found.map(({ name }) => name).toSorted();
}
