// Which mutants the requests of each row reach, and what each row says of the provider without a mutant.

import { declaredTests } from "../../build/src/cli/declared-tests.js";
import { judgedRows } from "../interop/judged-rows.mjs";
import { cover, coverage, stopCovering } from "./active.mjs";
import { startWithin } from "./start.mjs";

const tests = await declaredTests([]);

/** Rows whose tests send requests of their own; some of them are judged in every exchange too. */
export const asked = [
  ...new Set(
    tests
      .filter(({ file }) => !file.startsWith("standing/"))
      .flatMap(({ requirements }) => requirements),
  ),
];

/**
 * @typedef {object} Reach
 * @property {ReadonlyMap<string, readonly string[]>} rows by mutant: the rows whose requests reach it
 * @property {ReadonlySet<string>} whileLoading mutants in code that runs when modules load: any row can notice them
 * @property {ReadonlyMap<string, string>} sound verdicts by row
 */

/** @returns {Promise<Reach>} */
export async function reach() {
  cover();
  const held = new Map();
  for (const id of asked) {
    held.set(id, { provider: await startWithin({ test: id }), ids: [id], standing: true });
  }
  const judged = await judgedRows(held);
  stopCovering();
  const sound = new Map(
    [...judged].map(([id, rows]) => [id, rows.find((row) => row.id === id)?.verdict]),
  );
  const rows = new Map();
  for (const [id, reached] of Object.entries(coverage.perTest)) {
    for (const mutant of Object.keys(reached)) {
      if (!rows.has(mutant)) rows.set(mutant, []);
      rows.get(mutant).push(id);
    }
  }
  return { rows, whileLoading: new Set(Object.keys(coverage.static)), sound };
}

/** Whether any request can meet the mutant. @param {Reach} reached @param {{ id: string }} mutant */
export function isReached({ rows, whileLoading }, { id }) {
  return whileLoading.has(id) || rows.has(id);
}
