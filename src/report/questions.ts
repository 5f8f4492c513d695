// The questions with which a release manager, a vendor and an Okta administrator come to a run. Pure.

import { because } from "../verdict/exit-code.ts";
import { adviceOn } from "./advice.ts";
import { causes } from "./causes.ts";
import { conclusionOf } from "./conclusion.ts";
import type { Result } from "./result.ts";

export interface Question {
  readonly question: string;
  readonly answer: string;
  /** The requirement where the answer goes on. */
  readonly row?: string;
}

export function questionsOf(result: Result): Question[] {
  return [{ question: "May we release?", answer: release(result) }, fix(result), seen(result)];
}

function release(result: Result): string {
  const { run, summary, requirements } = result;
  if (summary.fail > 0) return "No. The target does not meet what Okta or a standard requires.";
  if (run.ended === "interrupted") return "Not decided: the run was interrupted.";
  if (conclusionOf(result).tone !== "good") {
    return `Not decided${because(requirements)}. What was not judged can fail.`;
  }
  if (run.observed !== undefined) return "What passed is correct. Only a run can judge the rest.";
  if (run.narrowed) {
    return `This run judged only ${summary.executed} of ${summary.declared} requirements, and these are met. Run everything before a release.`;
  }
  const known =
    summary.known === 0 ? "" : ` The profile excuses ${summary.known} as known to fail.`;
  return summary.warn === 0
    ? `Yes. Every requirement was judged, and every MUST and SHOULD is met.${known}`
    : `Yes. Every MUST is met; ${summary.warn} SHOULD ${summary.warn === 1 ? "is" : "are"} not.${known}`;
}

function fix(result: Result): Question {
  const question = "What do I fix first?";
  const first = causes(result).find(
    ({ rows: [row] }) => row?.verdict === "fail" || row?.verdict === "warn",
  );
  const row = first?.rows[0]?.id;
  if (first === undefined || row === undefined)
    return { question, answer: "Nothing was found to fix." };
  const count = first.rows.length;
  const explains = count === 1 ? "" : ` It explains ${count} of the rows below.`;
  return { question, answer: `${first.sentence.replace(/\.$/, "")}.${explains}`, row };
}

const words = "Okta's administrator sees: ";

function seen(result: Result): Question {
  const question = "What will Okta show?";
  for (const cause of causes(result)) {
    const text = adviceOn(cause).find((each) => each.startsWith(words));
    const row = cause.rows[0]?.id;
    if (text !== undefined && row !== undefined) {
      return { question, answer: text.slice(words.length), row };
    }
  }
  return {
    question,
    answer:
      result.summary.fail + result.summary.warn > 0
        ? "No error message. What is wrong shows only in the data."
        : "No error in the sequences that were judged.",
  };
}
