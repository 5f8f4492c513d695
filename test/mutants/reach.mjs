// Which mutants the requests of each row reach, what each row says of the provider without a mutant, and what it sent.

import { declaredTests } from "../../build/src/cli/declared-tests.js";
import { judgedRows } from "../interop/judged-rows.mjs";
import { cover, coverage, stopCovering } from "./active.mjs";
import { firstDifference, startRecorded } from "./replay.mjs";

/** @typedef {import("./replay.mjs").Exchange} Exchange */

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
 * @property {Readonly<Record<string, readonly Exchange[]>>} recordings by row; none of a row that a replay answers otherwise
 */

/** @returns {Promise<Reach>} */
export async function reach() {
  cover();
  const recordings = Object.fromEntries(asked.map((id) => [id, []]));
  const held = new Map();
  for (const id of asked) {
    const provider = await startRecorded(id, recordings[id]);
    held.set(id, { provider, ids: [id], standing: true, settings: { seed: "1" } });
  }
  const judged = await judgedRows(held);
  stopCovering();
  const whileLoading = new Set(Object.keys(coverage.static));
  for (const id of asked) {
    if (await firstDifference(undefined, recordings[id])) delete recordings[id];
  }
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
  return { rows, whileLoading, sound, recordings };
}

/** Whether any request can meet the mutant. @param {Reach} reached @param {{ id: string }} mutant */
export function isReached({ rows, whileLoading }, { id }) {
  return whileLoading.has(id) || rows.has(id);
}

/** @param {Reach} reached @param {{ id: string, file: string }} mutant with the rows that any request of theirs can meet it in */
export function replayed({ rows, whileLoading }, { id, file }) {
  const isStatic = whileLoading.has(id);
  return { id, file, isStatic, rows: isStatic ? asked : (rows.get(id) ?? []) };
}
