// What a whole run came to: docs/mutants.md, and a file that mutation-testing-report-schema describes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../interop/run-against.mjs";
import { keyOf } from "./list.mjs";

/** @typedef {import("./instrument.mjs").Mutant} Mutant */
/** @typedef {import("./judge.mjs").Outcome} Outcome */
/** @typedef {import("./list.mjs").Argued} Argued */

/**
 * @param {readonly Mutant[]} mutants
 * @param {ReadonlyMap<string, Outcome>} outcomes
 * @param {readonly Argued[]} list
 * @returns {string} Markdown
 */
export function page(mutants, outcomes, list) {
  const argued = new Map(list.map((entry) => [keyOf(entry), entry]));
  const rows = (/** @type {(mutant: Mutant) => string} */ by) =>
    [...grouped(mutants, by)].map(([name, some]) => {
      const of = (/** @type {string} */ status) =>
        some.filter(({ id }) => outcomes.get(id)?.status === status).length;
      const why = (/** @type {string} */ reason) =>
        some.filter((each) => argued.get(keyOf(each))?.class === reason).length;
      const share = `${((100 * of("noticed")) / some.length).toFixed(0)} %`;
      return `| ${name} | ${some.length} | ${of("noticed")} | ${share} | ${of("silent")} | ${of("survived")} | ${of("unreached")} | ${why("equivalent")} | ${why("freedom")} | ${why("not asked")} |`;
    });
  const head = (/** @type {string} */ first) => [
    `| ${first} | mutants | noticed | share | silent | survived | unreached | equivalent | freedom | not asked |`,
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
  ];
  return [
    "# Mutants",
    "",
    "Written by `npm run mutants`. A tool changes the reference provider and its protocol engine in one place after another, and the",
    "suites run against each change. A mutant is **noticed** where a row turns red. It is **silent** where no row is red, and rows",
    "that judged before no longer do. Every other one **survived**, or no request reaches it. Each that isn't noticed is listed in",
    "`test/mutants/argued/` with why: no client sees a difference (**equivalent**), a provider may be so (**freedom**), or a row",
    "says that it is **not asked**.",
    "",
    ...head("all"),
    ...rows(() => "all"),
    "",
    ...head("file"),
    ...rows(({ file }) => `\`${file}\``),
    "",
    ...head("mutator"),
    ...rows(({ mutator }) => mutator),
    "",
  ].join("\n");
}

/** @returns {object} version 2 of mutation-testing-report-schema */
export function schemaReport(/** @type {readonly any[]} */ mutants, outcomes) {
  const files = [...grouped(mutants, ({ file }) => file)].map(([file, some]) => [
    file,
    {
      language: "typescript",
      source: readFileSync(join(root, file), "utf8"),
      mutants: some.map(({ id, mutator, to, location }) => {
        const { status, rows } = outcomes.get(id) ?? { status: "survived", rows: [] };
        const word = {
          noticed: "Killed",
          silent: "Survived",
          survived: "Survived",
          unreached: "NoCoverage",
        };
        return {
          id,
          mutatorName: mutator,
          replacement: to,
          location,
          status: word[status],
          killedBy: rows,
        };
      }),
    },
  ]);
  return {
    schemaVersion: "2",
    thresholds: { high: 85, low: 60 },
    files: Object.fromEntries(files),
  };
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => string} by
 * @returns {Map<string, T[]>}
 */
function grouped(all, by) {
  const found = new Map();
  for (const one of all) found.set(by(one), [...(found.get(by(one)) ?? []), one]);
  return found;
}
