// Turns what happens in a test into observations of its rows, and tells Playwright what counts.

import type { TestInfo } from "@playwright/test";
import { catalogue, type RequirementId } from "../requirements/catalogue.ts";
import { writeWorkerOutput } from "./worker-output.ts";
import { asOffered, type About } from "./as-offered.ts";
import { missingNeeds, unmet } from "../run/needs.ts";
import type { Run } from "../run/run.ts";
import { excuse } from "../verdict/capabilities.ts";
import { observationAnnotation } from "../verdict/verdict.ts";
import type { ReadDeclaration } from "./declaration.ts";
import { coveredBy, fromBody, judge, ofRow, tell, type Observed } from "./observations.ts";
import type { Offer } from "./offer.ts";
import { attach, type Recorder } from "./recorder.ts";
import { countAsPassed, skipping } from "./playwright-internals.ts";
import { forgetThrown } from "./thrown.ts";
import { brokenByAnnotation, forStanding, likelyAnnotation } from "./standing.ts";

/** Judges one row of several; the body goes on whatever it comes to. */
export type Row = (requirement: RequirementId, check: () => unknown) => Promise<void>;

export interface Observing {
  readonly run: Run;
  readonly recorder: Recorder;
  readonly info: TestInfo;
  readonly offer: () => Promise<Offer>;
}

/** Under which key a test's own observations wait for its end. */
const waiting = new WeakMap<TestInfo, Notes>();

interface Notes {
  readonly observed: Observed[];
  readonly errors: Error[];
  /** The rows that the test has judged by a step. */
  readonly judged: Set<RequirementId>;
}

const noNotes = (): Notes => ({ observed: [], errors: [], judged: new Set() });

/** Runs the body, then settles every row that the test covers. */
export async function observe(
  test: Observing & { readonly declaration: ReadDeclaration },
  body: () => Promise<void>,
): Promise<void> {
  const { run, recorder, info } = test;
  const covered = coveredBy(info);
  const before = covered.flatMap((requirement) => beforehand(run, requirement));
  const open = covered.filter((id) => before.every(({ requirement }) => requirement !== id));
  const settled = [...before, ...(await excused(open, test.declaration))];
  waiting.set(info, { ...noNotes(), observed: [...settled] });
  forgetThrown();
  // Where nothing is left to judge, no request is sent; Playwright ends the test by throwing.
  const isSettled = covered.length > 0 && settled.length === covered.length;
  const ending = isSettled ? skipping(info, "settled before any request") : undefined;
  if (ending === undefined) await body();

  const { observed, errors } = waiting.get(info) ?? noNotes();
  const spoken = new Set(observed.map((each) => each.requirement));
  const unspoken = covered.filter((id) => !spoken.has(id));
  for (const requirement of unspoken) {
    const likely = isOnlyLikely(info) ? { likely: true as const } : {};
    const found = ofRow(requirement, fromBody(info, covered, requirement === unspoken[0]));
    observed.push({
      requirement,
      ...(await asOffered(found, about(test, requirement))),
      ...likely,
      exchanges: evidence(test),
    });
  }
  const all = [...observed, ...ownMistakes(test, covered)];
  for (const each of all) {
    info.annotations.push({ type: observationAnnotation, description: JSON.stringify(each) });
  }
  // In the fault run what went wrong stands in the observations, and Playwright sees no failure.
  if (run.fault !== undefined) countAsPassed(info);
  else {
    attach(info, recorder.own());
    tell(info, all, errors, run.knownFailures);
  }
  writeWorkerOutput(run.out, info.workerIndex, forStanding(recorder.flush(), info));
  if (ending !== undefined) throw ending;
}

/** Runs a row's check as a step and keeps what came of it. */
export async function judgeRow(
  test: Observing,
  requirement: RequirementId,
  check: () => unknown,
): Promise<void> {
  const notes = waiting.get(test.info);
  if (notes === undefined) return;
  if (notes.judged.has(requirement)) {
    const reason = "the test has two steps for this row, and the second is not run";
    notes.observed.push({ requirement, outcome: "error", reason, exchanges: [] });
  }
  notes.judged.add(requirement);
  if (notes.observed.some((each) => each.requirement === requirement)) return;
  const { error, ...judged } = await judge(requirement, check, test.run);
  const found = await asOffered(judged, about(test, requirement));
  if (error !== undefined && found.outcome !== "unreached" && found.outcome !== "did-not-apply")
    notes.errors.push(error);
  notes.observed.push({ requirement, ...found, exchanges: evidence(test) });
}

/** What is settled before a request is sent: a row of a contract that the target isn't held to, a need. */
function beforehand(run: Run, requirement: RequirementId): Observed[] {
  const { needs } = catalogue[requirement];
  if (run.ids.length > 0 && !run.ids.includes(requirement)) {
    return [{ requirement, outcome: "did-not-apply", reason: "not asked for", exchanges: [] }];
  }
  if (run.contract === "core" && requirement.startsWith("INTERACT-")) {
    const reason = "the profile says contract: core, a target without Interact's extensions";
    return [{ requirement, outcome: "did-not-apply", reason, exchanges: [] }];
  }
  if (needs !== undefined && missingNeeds(run).includes(needs)) {
    return [
      {
        requirement,
        outcome: "unreached",
        reason: unmet(needs),
        exchanges: [],
      },
    ];
  }
  return [];
}

/** Rows about an optional feature that the target declares unsupported. It is asked only where one is. */
async function excused(
  covered: readonly RequirementId[],
  declaration: ReadDeclaration,
): Promise<Observed[]> {
  if (covered.every((requirement) => catalogue[requirement].requires === undefined)) return [];
  const { body, exchanges } = await declaration();
  return covered.flatMap((requirement) => {
    const reason = excuse(requirement, catalogue[requirement], body);
    return reason === undefined
      ? []
      : [{ requirement, outcome: "did-not-apply", reason, exchanges }];
  });
}

function isOnlyLikely(info: TestInfo): boolean {
  return info.annotations.some((each) => each.type === likelyAnnotation);
}

function about({ offer, recorder }: Observing, requirement: RequirementId): About {
  return { requirement, offer, exchanges: recorder.own() };
}

/** For a standing check the exchanges that broke it; otherwise the test's own so far. */
function evidence({ info, recorder }: Observing): string[] {
  const brokenBy = info.annotations.find((each) => each.type === brokenByAnnotation)?.description;
  if (brokenBy !== undefined) return brokenBy.split(" ").filter((id) => id !== "");
  return recorder.own().map((exchange) => exchange.id);
}

/** A request of ours that breaks the contract is our mistake, whatever was answered. */
function ownMistakes({ recorder }: Observing, covered: readonly RequirementId[]): Observed[] {
  const mistakes = recorder
    .own()
    .flatMap((exchange) => exchange.violations.map((violation) => ({ exchange, violation })))
    .filter(({ violation }) => violation.origin === "harness");
  const [first] = mistakes;
  if (first === undefined) return [];
  const reason = `our request ${first.exchange.id} breaks the contract at ${first.violation.pointer}: ${first.violation.message}`;
  return covered.map((requirement) => ({
    requirement,
    outcome: "error",
    reason,
    exchanges: [first.exchange.id],
  }));
}
