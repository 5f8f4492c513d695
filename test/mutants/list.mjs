// argued/*.json: every mutant that no row notices, with why that is right. An entry names a mutant by what it changes, not by a
// line.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../build/src/requirements/catalogue.js";
import { root } from "../interop/run-against.mjs";

/** @typedef {import("./instrument.mjs").Mutant} Mutant */
/** @typedef {import("./judge.mjs").Outcome} Outcome */

/**
 * @typedef {object} Argued
 * @property {string} file
 * @property {string} function
 * @property {string} from
 * @property {string} to
 * @property {number} [nth] of several alike in one function; the first where absent
 * @property {"equivalent" | "freedom" | "not asked"} class equivalent: no client sees a difference; freedom: a
 *   provider may be so; not asked: a row says so, and is excluded
 * @property {string} reason one sentence
 * @property {string} [subject] of a freedom: the line of mocks/README.md's table
 * @property {string} [row] of what is not asked: the excluded row
 */

/** @returns {readonly Argued[]} */
export function readList() {
  const folder = new URL("argued/", import.meta.url);
  return readdirSync(folder).flatMap((name) =>
    JSON.parse(readFileSync(new URL(name, folder), "utf8")),
  );
}

/** @param {{ file: string, function: string, from: string, to: string, nth?: number }} what */
export function keyOf({ file, function: name, from, to, nth = 0 }) {
  return JSON.stringify([file, name, from, to, nth]);
}

/**
 * What is wrong between the list and the outcomes of some mutants, one sentence each.
 *
 * @param {readonly Argued[]} list
 * @param {readonly Mutant[]} all the population
 * @param {ReadonlyMap<string, Outcome>} outcomes of those that were judged
 * @returns {string[]}
 */
export function disagreements(list, all, outcomes) {
  const subjects = freedoms();
  const argued = new Map(list.map((entry) => [keyOf(entry), entry]));
  const known = new Map(all.map((mutant) => [keyOf(mutant), mutant]));
  const unargued = all
    .filter(({ id }) => outcomes.has(id) && outcomes.get(id)?.status !== "noticed")
    .filter((mutant) => !argued.has(keyOf(mutant)))
    .map(
      (mutant) =>
        `${told(mutant)} is ${wordFor(outcomes.get(mutant.id))}, and argued/ has no entry for it.`,
    );
  const stale = list.flatMap((entry) => {
    const mutant = known.get(keyOf(entry));
    if (mutant === undefined) return [`argued/: ${told(entry)} is no mutant of the code.`];
    const isNoticed = outcomes.get(mutant.id)?.status === "noticed";
    return isNoticed ? [`argued/: ${told(entry)} is noticed now; delete its entry.`] : [];
  });
  return [...unargued, ...stale, ...list.flatMap((entry) => unfounded(entry, subjects))];
}

/** @param {Argued} entry @param {ReadonlySet<string>} subjects @returns {string[]} */
function unfounded(entry, subjects) {
  const isKnown = ["equivalent", "freedom", "not asked"].includes(entry.class);
  if (!isKnown || !entry.reason) return [`argued/: ${told(entry)} has no class or no reason.`];
  if (entry.class === "freedom" && !subjects.has(entry.subject ?? "")) {
    return [
      `argued/: ${told(entry)} names "${entry.subject}", which mocks/README.md's table has no line for.`,
    ];
  }
  if (entry.class === "not asked" && catalogue[entry.row ?? ""]?.excluded === undefined) {
    return [`argued/: ${told(entry)} names "${entry.row}", which is no excluded row.`];
  }
  return [];
}

/** First column of the table of freedoms. */
function freedoms() {
  const page = readFileSync(join(root, "mocks", "README.md"), "utf8");
  return new Set([...page.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, subject]) => subject));
}

/** @param {{ file: string, function: string, from: string, to: string, line?: number, id?: string }} mutant */
export function told({ id, file, line, function: name, from, to }) {
  const which = id === undefined ? "" : ` (--show ${id})`;
  return `${file}${line === undefined ? "" : `:${line}`} ${name}: ${short(from)} → ${short(to)}${which}`;
}

const short = (/** @type {string} */ code) =>
  code.length > 70 ? `${code.slice(0, 69)}…` : code || "nothing";

/** @param {Outcome | undefined} outcome */
function wordFor(outcome) {
  if (outcome?.status === "unreached") return "reached by no request";
  if (outcome?.status === "silent")
    return `followed by silence (${outcome.rows.slice(0, 5).join(", ")})`;
  return "noticed by no row";
}
