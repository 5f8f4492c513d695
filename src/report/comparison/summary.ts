// A comparison in one sentence. Pure.

import type { ChangedRow, Comparison, Direction } from "./comparison.ts";

/** `2 requirements became worse, 1 became better; 12 exchanges differ.` */
export function summaryOf({ rows, tests }: Comparison): string {
  const [worse, better, other] = (["worse", "better", "other"] as const).map((each) =>
    count(rows, each),
  );
  const exchanges = tests.flatMap((test) => test.exchanges).length;
  const changed = [
    worse === 0 ? undefined : `${requirements(worse ?? 0)} became worse`,
    better === 0 ? undefined : `${requirements(better ?? 0)} became better`,
    other === 0 ? undefined : `${requirements(other ?? 0)} changed in another way`,
  ].filter((part) => part !== undefined);
  const verdicts = changed.length === 0 ? "No verdict changed" : changed.join(", ");
  const went =
    exchanges === 0
      ? "every exchange is as before"
      : exchanges === 1
        ? "1 exchange differs"
        : `${exchanges} exchanges differ`;
  return `${verdicts}; ${went}.`;
}

export function count(rows: readonly ChangedRow[], direction: Direction): number {
  return rows.filter((row) => row.direction === direction).length;
}

function requirements(number: number): string {
  return plural(number, "requirement");
}

export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
