// Sends as long as the target answers: three exchanges in a row without an answer, of whichever worker, end
// the run, so that it doesn't wait a minute for each of a thousand more. So does a token that is no longer taken.
// All workers count together, in files below the run's results.

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TokenEnded } from "../ownership/held-token.ts";
import type { Send } from "../ownership/send.ts";
import { Unverified } from "../ownership/unverified.ts";
import { workersFolder } from "../run/workers-folder.ts";
import { mostUnanswered, NoAnswer } from "../wire/no-answer.ts";

/**
 * @param out the folder for results, which all workers share
 * @throws Unverified, and sends nothing, once the run has ended
 */
export function circuitBreaker(out: string, send: Send): Send {
  return async (request) => {
    const ended = whyEnded(out);
    if (ended !== undefined) throw new Unverified(ended);
    try {
      const answer = await send(request);
      const { failure } = answer.exchange;
      noteEnded(out, failure?.kind === "timeout" ? failure.message : undefined);
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) noteEnded(out, silent(error));
      if (error instanceof TokenEnded) endRun(out, error.message);
      throw error;
    }
  };
}

/** Why the run was ended by the circuit breaker for another reason than requests without an answer. */
export function endedFor(out: string): string | undefined {
  const ended = endedFile(out);
  return existsSync(ended) ? readFileSync(ended, "utf8") : undefined;
}

/** Why nothing more is sent, in one sentence; undefined while the target answers. */
export function whyEnded(out: string): string | undefined {
  const ended = endedFor(out);
  if (ended !== undefined) return ended;
  const told = unanswered(out);
  if (told.length < mostUnanswered) return undefined;
  return `the run ended after ${mostUnanswered} exchanges in a row without an answer. ${told[mostUnanswered - 1] ?? ""}`;
}

/** To be told of every exchange that ended. @param why one sentence where no answer came, or none in time */
export function noteEnded(out: string, why?: string): void {
  if (why !== undefined) appendFileSync(unansweredFile(out), `${why.replaceAll("\n", " ")}\n`);
  else if (existsSync(unansweredFile(out)) && whyEnded(out) === undefined) {
    rmSync(unansweredFile(out), { force: true });
  }
}

/** Ends the run for all its workers: nothing that they could send is worth it. */
function endRun(out: string, why: string): void {
  writeFileSync(endedFile(out), why);
}

/** Each exchange that went without an answer since the last that didn't: why, one line each. */
function unanswered(out: string): readonly string[] {
  if (!existsSync(unansweredFile(out))) return [];
  return readFileSync(unansweredFile(out), "utf8").split("\n").slice(0, -1);
}

/** What is no HTTP, and comes at once, is an answer of a kind. */
function silent({ exchange, kind, message }: NoAnswer): string | undefined {
  return exchange.failure?.raw === undefined || kind === "timeout" ? message : undefined;
}

const endedFile = (out: string): string => join(workersFolder(out), "ended.txt");
const unansweredFile = (out: string): string => join(workersFolder(out), "unanswered.txt");
