// An exploration as a result: one test for each finding, and one for all rows that held.

import { stepsOf, type FoundSequence } from "../explore/hunt.ts";
import { aggregate, summarise } from "../report/aggregate.ts";
import { schemaVersion, type Result, type ResultTest } from "../report/result.ts";
import { switchesOf } from "../run/switches.ts";
import { tool } from "../run/tool.ts";
import type { Explored } from "../explore/explore.ts";
import type { CleanedUp } from "../ownership/clean-up.ts";
import type { Run } from "../run/run.ts";

export interface Exploration {
  readonly run: Run;
  readonly explored: Explored;
  readonly cleaned: CleanedUp;
  readonly startedAt: Date;
  readonly seed: number;
}

export function exploreResult({ run, explored, cleaned, startedAt, seed }: Exploration): Result {
  const { found, held, ended, problem, sample } = explored;
  const shown = found.length === 0 ? [sample] : found.map(({ sent }) => sent);
  const tests = [...found.map(testOf), ...(held.length === 0 ? [] : [heldTest(held)])];
  const requirements = aggregate(tests, [], run.knownFailures);
  return {
    schemaVersion,
    tool,
    run: {
      id: run.id,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      target: run.target,
      isMock: run.isMock,
      contract: run.contract,
      seed: String(seed),
      strict: run.strict,
      switches: switchesOf(run),
      // It looks at what its sequences come to, never at the whole catalogue.
      narrowed: true,
      ended: ended === "interrupted" ? "interrupted" : ended === "complete" ? "complete" : "broken",
      problems: ended === "complete" || problem === undefined ? [] : [problem],
      created: cleaned.created,
      remaining: cleaned.remaining,
    },
    summary: summarise(requirements),
    requirements,
    tests,
    exchanges: [...shown.flat().map(({ answer }) => answer.exchange), ...cleaned.exchanges],
  };
}

function testOf(found: FoundSequence, at: number): ResultTest {
  const { finding, sent } = found;
  const title = stepsOf(found).join("; ");
  // What was looked at comes last: that is the answer that the page shows.
  const before = sent.map(({ answer }) => answer).filter((answer) => answer !== finding.answer);
  return {
    key: `explore: ${at + 1} › ${title}`,
    file: "explore",
    line: at + 1,
    title,
    status: "failed",
    durationMs: sent.reduce((sum, { answer }) => sum + answer.exchange.durationMs, 0),
    requirements: [finding.row],
    observations: [
      {
        requirement: finding.row,
        outcome: "broken",
        reason: `expect(answer).toHoldInTheModel()\n\nExpected: ${finding.expected}\nReceived: ${finding.received}`,
        exchanges: [...before, finding.answer].map(({ exchange }) => exchange.id),
      },
    ],
  };
}

function heldTest(rows: readonly string[]): ResultTest {
  return {
    key: "explore: sequences at random › hold",
    file: "explore",
    line: 0,
    title: "Sequences at random",
    status: "passed",
    durationMs: 0,
    requirements: rows,
    observations: rows.map((requirement) => ({ requirement, outcome: "met", exchanges: [] })),
  };
}
