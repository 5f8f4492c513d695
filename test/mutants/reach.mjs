// Which mutants the requests of each row reach, and what each row says of the provider without a mutant.

import { requirementIds } from "../../build/src/requirements/catalogue.js";
import { standingChecks } from "../../build/src/verdict/standing/checks.js";
import { judgedRows } from "../interop/judged-rows.mjs";
import { cover, coverage, stopCovering } from "./active.mjs";
import { startWithin } from "./start.mjs";

const standing = new Set(standingChecks.map(({ requirement }) => requirement));

/** Rows whose tests send requests of their own. */
export const asked = requirementIds.filter((id) => !standing.has(id));

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
    [...judged]
      .flatMap(([id, rows]) => rows.filter((row) => row.id === id))
      .map(({ id, verdict }) => [id, verdict]),
  );
  const rows = new Map();
  for (const [id, reached] of Object.entries(coverage.perTest)) {
    for (const mutant of Object.keys(reached)) rows.set(mutant, [...(rows.get(mutant) ?? []), id]);
  }
  return { rows, whileLoading: new Set(Object.keys(coverage.static)), sound };
}
