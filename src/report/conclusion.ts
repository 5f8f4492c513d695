// A whole run in one sentence, for somebody who was not there. It follows the exit code's order, but tells
// of what is established before what nobody knows. Pure.

import type { Result } from "./result.ts";

export interface Conclusion {
  /** `good`: nothing stands against the target; `bad`: a MUST isn't met; `open`: nobody knows. */
  readonly tone: "good" | "bad" | "open";
  readonly headline: string;
}

export function conclusionOf({ summary, requirements, run }: Result): Conclusion {
  const unknown = requirements.filter(
    (row) => row.level === "MUST" && row.verdict === "unverified",
  ).length;
  if (requirements.length === 0) return { tone: "open", headline: "Nothing was judged." };
  if (summary.fail > 0) {
    return { tone: "bad", headline: `${count(summary.fail)} not met.` };
  }
  if (run.ended !== "complete") {
    const how = run.ended === "interrupted" ? "was interrupted" : "broke off";
    return { tone: "open", headline: `The run ${how} before everything was judged.` };
  }
  if (summary.error > 0) {
    const headline = `${count(summary.error)} not judged: the harness or the network failed.`;
    return { tone: "open", headline };
  }
  if (unknown > 0 && !run.narrowed) {
    return { tone: "open", headline: `${count(unknown)} not judged: a prerequisite was missing.` };
  }
  const judged = summary.executed === summary.declared ? "Every" : "Every judged";
  if (summary.known > 0) {
    return { tone: "good", headline: `${judged} MUST is met, but for what is known to fail.` };
  }
  if (summary.warn > 0) {
    return { tone: "good", headline: `${judged} MUST is met; ${summary.warn} SHOULD not.` };
  }
  return { tone: "good", headline: `${judged} requirement is met.` };
}

function count(rows: number): string {
  return rows === 1 ? "1 requirement is" : `${rows} requirements are`;
}
