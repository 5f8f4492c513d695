// Some mutants, each against what the rows that reach it sent. One that runs while modules load has a worker of its own.

import { parentPort, workerData } from "node:worker_threads";
import { activate } from "./active.mjs";
import { firstDifference } from "./replay.mjs";

/** One of so many rows turns red, or hardly any does. */
const enough = 24;

const { mutants, recordings } = workerData;
const found = [];
for (const { id, file, rows, isStatic } of mutants) {
  if (isStatic) activate(id);
  found.push([
    id,
    file === "mocks/base-path.ts" ? unseen(rows) : await looked(isStatic ? undefined : id, rows),
  ]);
}
parentPort?.postMessage(found);

/** A path is read before the provider is asked, so a replay says nothing of it. */
function unseen(/** @type {string[]} */ rows) {
  return { different: [], unseen: rows };
}

async function looked(/** @type {string | undefined} */ mutant, /** @type {string[]} */ rows) {
  const different = [];
  let first;
  for (const [at, row] of rows.entries()) {
    if (different.length === enough) return { different, unseen: rows.slice(at), first };
    const found = recordings[row] && (await firstDifference(mutant, recordings[row]));
    if (found) first ??= { row, ...found };
    if (found || recordings[row] === undefined) different.push(row);
  }
  return { different, unseen: [], first };
}
