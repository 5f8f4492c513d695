// A diagnosis as a user reads it: the worst finding's cause in the first line. Pure; texts are made inert.

import { inert } from "../wire/inert.ts";
import type { Diagnosis } from "./diagnose.ts";
import type { Finding } from "./finding.ts";

/** Ends with a line feed. */
export function print({ target, exitCode, findings, looked, notReached }: Diagnosis): string {
  const blocks = findings.map(block);
  const summary =
    exitCode === 0
      ? `Healthy: nothing keeps Okta from ${inert(target)}`
      : `Looked at ${inert(target)}`;
  const width = Math.max(...looked.map(({ check }) => check.length));
  const table = looked.map(({ check, saw }) => `  ${check.padEnd(width)}  ${inert(saw)}`);
  const missing = notReached.length === 0 ? [] : [`  not looked at: ${notReached.join(", ")}`];
  return `${[...blocks, [summary, ...table, ...missing].join("\n")].join("\n\n")}\n`;
}

function block(finding: Finding): string {
  const { verdict, seen, means, oktaShows, guideLine, source } = finding;
  const from = [
    ...(guideLine === undefined ? [] : [`guide L${guideLine}`]),
    ...(source === undefined ? [] : [source]),
  ].join("; ");
  return [
    `${verdict.padEnd(5)} ${inert(seen)}`,
    `      Means: ${inert(means)}`,
    `      Do:    ${inert(finding.do)}`,
    ...(oktaShows === undefined ? [] : [`      Okta's administrator sees: ${inert(oktaShows)}`]),
    `      From:  ${from}`,
  ].join("\n");
}
