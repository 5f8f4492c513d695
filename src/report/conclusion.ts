// A whole run in one sentence, for a reader who was not there. It follows the exit code's order, but says what is
// established before what could not be judged. Green only where everything that was asked for was judged. Pure.

import { capital } from "../run/capital.ts";
import { exitOf, type Circumstances } from "../verdict/exit-code.ts";
import type { Result } from "./result.ts";

export interface Conclusion {
  /** `good`: everything was judged, and no MUST isn't met; `bad`: a MUST isn't met; `open`: neither is known. */
  readonly tone: "good" | "bad" | "open";
  readonly headline: string;
}

export function conclusionOf(result: Result): Conclusion {
  const { summary, requirements, run } = result;
  if (summary.fail > 0) {
    const are = summary.fail === 1 ? "requirement is" : "requirements are";
    return { tone: "bad", headline: `${summary.fail} ${are} not met.` };
  }
  const { code, why } = exitOf(requirements, circumstancesOf(result));
  const isJudged = requirements.length > 0 && summary.unverified === 0 && summary.error === 0;
  const known = summary.known > 0 ? ", except what is known to fail" : "";
  const isGood = code === 0 && isJudged && run.ended === "complete";
  if (isGood && run.observed !== undefined) {
    const seen = requirements.length - summary.notApplicable;
    const headline = `${seen} requirements were seen, and no MUST is broken; ${summary.notApplicable} did not occur.`;
    return { tone: "good", headline };
  }
  return {
    tone: isGood ? "good" : "open",
    headline: `${capital(why.replace(/\.$/, ""))}${isGood ? known : ""}.`,
  };
}

/** What the result itself says of how its run ended. */
export function circumstancesOf({ run, exchanges }: Result): Circumstances {
  const problem = run.problems.join("; ");
  const isAnswered =
    exchanges.length === 0 || exchanges.some(({ response }) => response !== undefined);
  return {
    interrupted: run.ended === "interrupted",
    ...(run.ended === "refused" ? { refused: problem } : {}),
    ...(run.ended === "broken" ? { broken: `the run broke off: ${problem}` } : {}),
    ...(isAnswered ? {} : { broken: "the target gave no answer in HTTP" }),
    narrowed: run.narrowed,
    observed: run.observed && { stops: run.observed.stops.length },
    // --strict ends a run with another code; what was found is the same.
    strict: false,
    stale: [],
  };
}
