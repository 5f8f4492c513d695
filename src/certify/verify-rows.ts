// Judges every row of a result again, from the outcomes that its tests recorded and from the rows' levels,
// and holds rows and summary against what the result says of them. Pure.

import { isDeepStrictEqual } from "node:util";
import { catalogue, requirementIds } from "../requirements/catalogue.ts";
import { aggregate, summarise } from "../report/aggregate.ts";
import { judgedRow } from "../report/judged-row.ts";
import type { Result, ResultRequirement } from "../report/result.ts";

/**
 * One sentence for each row that is gone, added, or not what its tests come to.
 * @param byOwnCatalogue whether the result was judged by the catalogue of this version: where it wasn't,
 *   the levels that the result records are taken as they are
 */
export function verifyRows(result: Result, byOwnCatalogue: boolean): string[] {
  return [
    ...(byOwnCatalogue ? againstCatalogue(result) : againstThemselves(result)),
    ...verifySummary(result, byOwnCatalogue),
  ];
}

function againstCatalogue({ requirements, tests }: Result): string[] {
  const expected = aggregate(tests);
  const declared = requirementIds.filter((id) => catalogue[id].excluded === undefined);
  const unlearned = declared.filter((id) => !expected.some((row) => row.id === id));
  return [
    ...unlearned.map((id) => `result.json: no test judges ${id}: its test was removed`),
    ...differences(requirements, expected),
  ];
}

function againstThemselves({ requirements, tests }: Result): string[] {
  const declared = [...new Set(tests.flatMap((test) => test.requirements))];
  const missing = declared.filter((id) => !requirements.some((row) => row.id === id));
  const expected = requirements.map((row) => {
    const { verdict: _verdict, reason: _reason, finding: _finding, ...rest } = row;
    return { ...rest, ...judgedRow(row.id, row, tests) };
  });
  return [
    ...missing.map((id) => `result.json: the row ${id} was removed`),
    ...differences(requirements, expected),
  ];
}

function differences(
  found: readonly ResultRequirement[],
  expected: readonly ResultRequirement[],
): string[] {
  const twice = found.filter((row, index) => found.findIndex(({ id }) => id === row.id) !== index);
  const added = found.filter((row) => !expected.some(({ id }) => id === row.id));
  const rows = expected.flatMap((row) => {
    const recorded = found.find(({ id }) => id === row.id);
    if (recorded === undefined) return [`result.json: the row ${row.id} was removed`];
    const keys = new Set([...Object.keys(row), ...Object.keys(recorded)] as (keyof typeof row)[]);
    const wrong = [...keys].filter((key) => !isDeepStrictEqual(row[key], recorded[key]));
    if (wrong.length === 0) return [];
    const told = wrong.includes("verdict")
      ? `it says ${recorded.verdict}, and its tests give ${row.verdict}`
      : `its ${wrong.join(", ")} ${wrong.length === 1 ? "isn't" : "aren't"} what its tests give`;
    return [`result.json: the row ${row.id} was altered: ${told}`];
  });
  return [
    ...twice.map(({ id }) => `result.json: the row ${id} appears twice`),
    ...added.map(({ id }) => `result.json: no test judges the row ${id}: it was added`),
    ...rows,
  ];
}

function verifySummary({ summary, requirements }: Result, byOwnCatalogue: boolean): string[] {
  const counted = summarise(requirements);
  const expected = byOwnCatalogue ? counted : { ...counted, declared: requirements.length };
  const keys = Object.keys(expected) as (keyof typeof expected)[];
  return keys
    .filter((key) => expected[key] !== summary[key])
    .map(
      (key) =>
        `result.json: its summary says ${summary[key]} ${key}, and its rows give ${expected[key]}`,
    );
}
