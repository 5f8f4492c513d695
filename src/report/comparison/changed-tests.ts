// Which exchanges of a test differ in the other run. Both runs' exchanges are put side by side
// by what was asked, so that one more retry doesn't shift all that follow. Pure.

import { diffArrays } from "diff";
import { operationOf } from "../operation.ts";
import type { Exchange } from "../../wire/exchange.ts";
import type { Result, ResultTest } from "../result.ts";
import { settler } from "./normalise.ts";

export interface ChangedExchange {
  readonly label: string;
  /** `PATCH /Users/{id}`. */
  readonly operation: string;
  /** Settled lines; undefined where that run didn't send it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** `200 → 400`, `same status`, `sent once more`, `no longer sent`. */
  readonly change: string;
}

export interface ChangedTest {
  readonly key: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly exchanges: readonly ChangedExchange[];
}

const otherwise = "different from before";

interface Settled {
  readonly label: string;
  readonly operation: string;
  readonly status: string;
  readonly lines: readonly string[];
}

/** Of the tests that both runs hold those whose exchanges differ; standing checks send none of their own. */
export function changedTests(before: Result, after: Result): ChangedTest[] {
  const isSameSeed = before.run.seed === after.run.seed;
  const exchangesBefore = settledByTest(before);
  const exchangesAfter = settledByTest(after);
  return after.tests.flatMap(({ key, title, requirements }) => {
    const then = exchangesBefore.get(key);
    const now = exchangesAfter.get(key);
    if (then === undefined || now === undefined) return [];
    // What was sent at the same time has no order in which it could be compared.
    if (then.atOnce || now.atOnce) return [];
    const changed = changes(then.exchanges, now.exchanges);
    // Names are drawn by the seed: where another one made the test ask for something else, its answers differ too.
    const isDrawnAnew = !isSameSeed && changed.some(asksOtherwise);
    const exchanges = isDrawnAnew
      ? changed.filter(({ change }) => !change.endsWith(otherwise))
      : changed;
    return exchanges.length === 0 ? [] : [{ key, title, requirements, exchanges }];
  });
}

interface Sequence {
  readonly exchanges: readonly Settled[];
  readonly atOnce: boolean;
}

function settledByTest(result: Result): ReadonlyMap<string, Sequence> {
  const order = new Map(
    result.exchanges.map((exchange, index) => [exchange.id, { exchange, index }]),
  );
  const settle = settler(result);
  const own = result.tests.filter((test) => !test.file.startsWith("standing/"));
  return new Map(
    own.map((test) => {
      const exchanges = exchangesOf(test, order);
      return [
        test.key,
        { exchanges: settled(exchanges, result, settle()), atOnce: overlap(exchanges) },
      ];
    }),
  );
}

/** Whether one was sent before another was answered, by more than what rounding to milliseconds hides. */
function overlap(exchanges: readonly Exchange[]): boolean {
  return exchanges.some((exchange, index) => {
    const before = exchanges[index - 1];
    if (before === undefined) return false;
    const answered = Date.parse(before.startedAt) + before.durationMs;
    return Date.parse(exchange.startedAt) + 1 < answered;
  });
}

function exchangesOf(
  test: ResultTest,
  order: ReadonlyMap<string, { readonly exchange: Exchange; readonly index: number }>,
): Exchange[] {
  const ids = new Set(test.observations.flatMap((observation) => observation.exchanges));
  const found = [...ids].flatMap((id) => order.get(id) ?? []);
  return found.sort((a, b) => a.index - b.index).map(({ exchange }) => exchange);
}

function settled(
  exchanges: readonly Exchange[],
  result: Result,
  linesOf: (exchange: Exchange) => string[],
): Settled[] {
  return exchanges.map((exchange) => ({
    label: exchange.label,
    operation: operationOf(exchange, result.run.target),
    status: String(exchange.response?.status ?? exchange.failure?.kind ?? "no answer"),
    lines: linesOf(exchange),
  }));
}

function changes(before: readonly Settled[], after: readonly Settled[]): ChangedExchange[] {
  const parts = diffArrays([...before], [...after], {
    comparator: (a, b) => a.operation === b.operation && a.label === b.label,
  });
  const found: ChangedExchange[] = [];
  let then = 0;
  let now = 0;
  for (const { added, removed, count } of parts) {
    for (let left = count; left > 0; left -= 1) {
      const change = changeOf(added ? undefined : before[then], removed ? undefined : after[now]);
      if (change !== undefined) found.push(change);
      if (!added) then += 1;
      if (!removed) now += 1;
    }
  }
  return found;
}

function asksOtherwise({ before, after }: ChangedExchange): boolean {
  if (before === undefined || after === undefined) return false;
  const asked = (lines: readonly string[]) => lines.slice(0, lines.indexOf("")).join("\n");
  return asked(before) !== asked(after);
}

function changeOf(
  before: Settled | undefined,
  after: Settled | undefined,
): ChangedExchange | undefined {
  const sent = after ?? before;
  if (sent === undefined || before?.lines.join("\n") === after?.lines.join("\n")) return undefined;
  const { label, operation } = sent;
  if (before === undefined)
    return { label, operation, after: sent.lines, change: "sent once more" };
  if (after === undefined)
    return { label, operation, before: sent.lines, change: "no longer sent" };
  const change =
    before.status === after.status
      ? `${after.status}, ${otherwise}`
      : `${before.status} → ${after.status}`;
  return { label, operation, before: before.lines, after: after.lines, change };
}
