// Two runs side by side: rows that changed their verdict, and exchanges that differ. Pure.

import { changedTests, type ChangedTest } from "./changed-tests.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { Result, ResultRequirement } from "../result.ts";

export type Direction = "worse" | "better" | "other";

export interface ChangedRow {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly source: string;
  /** Undefined where that run did not judge the row. */
  readonly before?: Verdict;
  readonly after?: Verdict;
  readonly direction: Direction;
  readonly reason?: string;
}

export interface Comparison {
  readonly before: Result["run"];
  readonly after: Result["run"];
  /** Worse first, then better, then what is neither; of each the worst first. */
  readonly rows: readonly ChangedRow[];
  readonly tests: readonly ChangedTest[];
  /** Why the two can hardly be compared, a sentence each. */
  readonly caveats: readonly string[];
}

/** From best to worst; what a target need not meet, or meets, is equally good. */
const rank: Readonly<Record<Verdict, number>> = {
  pass: 0,
  "not-applicable": 0,
  note: 1,
  warn: 2,
  unverified: 3,
  error: 4,
  fail: 5,
};

const order: readonly Direction[] = ["worse", "better", "other"];

export function compareResults(before: Result, after: Result): Comparison {
  const changed = idsOf(before, after).flatMap((id) => {
    const [then, now] = [before, after].map(({ requirements }) =>
      requirements.find((row) => row.id === id),
    );
    const row = now ?? then;
    return row === undefined || then?.verdict === now?.verdict ? [] : [changedRow(row, then, now)];
  });
  const gravity = ({ after: verdict }: ChangedRow) => (verdict === undefined ? 0 : rank[verdict]);
  const worstFirst = changed.toSorted((a, b) => gravity(b) - gravity(a));
  const rows = order.flatMap((direction) =>
    worstFirst.filter((row) => row.direction === direction),
  );
  return {
    before: before.run,
    after: after.run,
    rows,
    tests: changedTests(before, after),
    caveats: caveatsOf(before, after),
  };
}

function idsOf(...results: readonly Result[]): string[] {
  return [...new Set(results.flatMap(({ requirements }) => requirements.map(({ id }) => id)))];
}

function changedRow(
  { id, title, level, source }: ResultRequirement,
  then: ResultRequirement | undefined,
  now: ResultRequirement | undefined,
): ChangedRow {
  return {
    id,
    title,
    level,
    source,
    ...(then === undefined ? {} : { before: then.verdict }),
    ...(now === undefined ? {} : { after: now.verdict }),
    direction: directionOf(then?.verdict, now?.verdict),
    ...(now?.reason === undefined ? {} : { reason: now.reason }),
  };
}

/** A row that only one of the runs judged has become neither worse nor better. */
function directionOf(before: Verdict | undefined, after: Verdict | undefined): Direction {
  if (before === undefined || after === undefined || rank[before] === rank[after]) return "other";
  return rank[after] > rank[before] ? "worse" : "better";
}

function caveatsOf(before: Result, after: Result): string[] {
  const mismatch = (["target", "contract"] as const).filter(
    (key) => before.run[key] !== after.run[key] && !(before.run.isMock && after.run.isMock),
  );
  const unfinished = [before, after].filter(({ run }) => run.ended !== "complete");
  return [
    ...mismatch.map((key) => `The ${key} differs: ${before.run[key]}, then ${after.run[key]}.`),
    ...(before.tool.version === after.tool.version
      ? []
      : [`The version differs: ${before.tool.version}, then ${after.tool.version}.`]),
    ...(before.run.narrowed === after.run.narrowed
      ? []
      : [
          "Only one of the runs was narrowed: rows that only the other judged are neither worse nor better.",
        ]),
    ...unfinished.map(
      ({ run }) =>
        `The run ${run.id} is not complete: it ${run.ended === "broken" ? "broke off" : "was interrupted"}.`,
    ),
  ];
}
