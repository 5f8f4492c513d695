// Sends as long as the target answers: three exchanges in a row without an answer, of whichever worker, end
// the run, so that it doesn't wait a minute for each of a thousand more. So does a token that is no longer taken.

import { endRun, noteEnded, whyEnded } from "./unanswered.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { TokenEnded } from "../ownership/held-token.ts";
import type { Send } from "../ownership/send.ts";
import { Unverified } from "../ownership/unverified.ts";

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

/** What is no HTTP, and comes at once, is an answer of a kind. */
function silent({ exchange, kind, message }: NoAnswer): string | undefined {
  return exchange.failure?.raw === undefined || kind === "timeout" ? message : undefined;
}
