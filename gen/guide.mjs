// docs/guide.md: the vendor's guide seen through the catalogue. Needs `npm run build`.

import { catalogue } from "../build/src/requirements/catalogue.js";
import { guideStatements } from "../build/src/requirements/guide-statements.js";
import { severity } from "../build/src/requirements/severity.js";
import { faults } from "../build/mocks/faults.js";
import { guidePage } from "./guide-page.mjs";

const rows = Object.fromEntries(
  Object.entries(catalogue).map(([id, row]) => [
    id,
    { ...row, unmet: severity(row), faults: breaking(id) },
  ]),
);

/** @returns {string} the page as Markdown */
export function guide() {
  return guidePage(guideStatements, rows);
}

function breaking(id) {
  const found = Object.values(faults).filter(({ breaks }) => breaks.includes(id));
  return found.map(({ name }) => name).toSorted();
}
