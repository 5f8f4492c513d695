// What a test observed of its rows, kept as annotations, and how Playwright counts it.

import { test as base, type TestInfo } from "@playwright/test";
import { catalogue, isRequirementId, type RequirementId } from "../requirements/catalogue.ts";
import { requirementAnnotation } from "../requirements/covers.ts";
import { isExcused, type KnownFailure } from "../verdict/known-failures.ts";
import type { Run } from "../run/run.ts";
import type { Finding } from "../verdict/finding.ts";
import { broken, reasonOf, verdictOf, type Observation } from "../verdict/verdict.ts";
import { countAsFailed, countAsPassed, countAsSkipped } from "./playwright-internals.ts";
import { knownOf } from "./thrown.ts";

export type Observed = Observation & { readonly requirement: RequirementId };

export type Found = Pick<Observation, "outcome" | "reason" | "finding" | "lack" | "shownBy">;

interface Thrown {
  readonly message?: string;
  readonly name?: string;
  readonly stack?: string;
}

const colours = /\u001b\[[0-9;]*m/g;

/** An expectation that didn't hold is the provider's; a missing prerequisite nobody's; the rest ours. */
export function classify(thrown: Thrown): Found {
  const { finding, ...known } = knownOf(thrown.message ?? "");
  if (finding !== undefined) return { outcome: "broken", ...broken(finding) };
  const message = (thrown.message ?? "").replace(colours, "").replace(/^Error: /, "");
  const reason = message.replace(/^(Unverified|DidNotApply|NoConsent|NoAnswer): /, "");
  const name = thrown.name ?? "";
  if (name === "NoConsent" || message.startsWith("NoConsent: "))
    return { outcome: "unreached", reason: withRemedy(reason) };
  if (name === "Unverified" || message.startsWith("Unverified: "))
    return { outcome: "unreached", reason, ...known };
  if (name === "DidNotApply" || message.startsWith("DidNotApply: "))
    return { outcome: "did-not-apply", reason, ...known };
  return {
    outcome: "error",
    reason: reason === "" ? "something was thrown without a message" : reason,
  };
}

/** A documented limitation is neither confirmed nor refuted by what is no answer at all. */
export function ofRow(requirement: RequirementId, found: Found): Found {
  const isLimitation = catalogue[requirement].level === "LIMITATION";
  if (!isLimitation || found.finding?.asks !== "answer") return found;
  return { outcome: "unreached", reason: gist(found) };
}

/** Nobody consented to the write, so nobody knows; the other refusals say for themselves where they stand. */
function withRemedy(refusal: string): string {
  return /writes: never|read-only/.test(refusal)
    ? refusal
    : `${refusal} Consent with --allow-writes.`;
}

/** The rows that a test says it covers. */
export function coveredBy(info: TestInfo): RequirementId[] {
  return info.annotations
    .filter((annotation) => annotation.type === requirementAnnotation)
    .map((annotation) => annotation.description ?? "")
    .filter(isRequirementId);
}

/**
 * Runs a check for one row as a step: a red one is seen in the report and drags no other with it. Nobody looks
 * at the steps of a fault run.
 */
export async function judge(
  requirement: RequirementId,
  check: () => unknown,
  { fault }: Pick<Run, "fault">,
): Promise<Found & { readonly error?: Error }> {
  try {
    if (fault === undefined) {
      await base.step(`${requirement}: ${catalogue[requirement].statement}`, async () => {
        await check();
      });
    } else await check();
    return { outcome: "met" };
  } catch (error) {
    if (!(error instanceof Error)) return { outcome: "error", reason: String(error) };
    return { ...ofRow(requirement, classify(error)), error };
  }
}

/**
 * What the body of the test, as a whole, says of the rows that no step spoke for.
 * @param isFirst whether the row asked about is the first of them
 */
export function fromBody(info: TestInfo, covered: readonly RequirementId[], isFirst = true): Found {
  if (info.status === "timedOut") return { outcome: "error", reason: "the test took too long" };
  if (info.status === "interrupted")
    return { outcome: "unreached", reason: "the run was interrupted" };
  const [thrown] = info.errors;
  if (thrown === undefined) {
    if (covered.length === 1) return { outcome: "met" };
    return { outcome: "error", reason: "the test ended without judging this row" };
  }
  const found = classify(thrown);
  if (found.outcome !== "broken" || covered.length === 1) return found;
  // Whose exchange it is: the next row that would have been judged. The others were not reached.
  if (found.finding?.matcher === "toBeHTTP") {
    return isFirst ? found : { outcome: "unreached", reason: gist(found) };
  }
  return { outcome: "error", reason: `an expectation outside the row's step: ${found.reason}` };
}

/** How Playwright shall count the test: only `fail` and `error` are failures. */
export function tell(
  info: TestInfo,
  observed: readonly Observed[],
  errors: readonly Error[],
  knownFailures: readonly KnownFailure[],
): void {
  const told = observed.map((each) => {
    const row = catalogue[each.requirement];
    const reason = `${each.requirement}: ${gist(row.level === "LIMITATION" ? { reason: reasonOf(row, each) } : each)}`;
    const verdict = verdictOf(row, each);
    const known = knownFailures.find((entry) => entry.id === each.requirement);
    return { verdict, reason, excused: isExcused(verdict, known) };
  });
  for (const { verdict, reason, excused } of told) {
    const type = excused ? "known failure" : verdict;
    if (verdict !== "pass") info.annotations.push({ type, description: reason });
  }
  const failed = told.filter(
    ({ verdict, excused }) => !excused && (verdict === "fail" || verdict === "error"),
  );
  if (failed.length > 0) {
    const thrown = errors.map(serialised);
    countAsFailed(
      info,
      thrown.length > 0 ? thrown : failed.map(({ reason }) => ({ message: reason })),
    );
    return;
  }
  countAsPassed(info);
  const unverified = told.find(({ verdict }) => verdict === "unverified");
  const applies = told.some(({ verdict }) => verdict !== "not-applicable");
  const why = unverified ?? (applies ? undefined : told[0]);
  if (why !== undefined) countAsSkipped(info, why.reason);
}

/** One line: what was expected and received, otherwise the reason's first. */
function gist({
  finding,
  reason = "",
}: {
  finding?: Finding;
  reason?: string | undefined;
}): string {
  return finding === undefined
    ? (reason.split("\n", 1)[0] ?? "")
    : `expected ${finding.expected}, received ${finding.received}`;
}

function serialised(error: Error): { message: string; stack?: string } {
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
