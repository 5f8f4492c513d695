// The look before the first test, as the command line does it: told in the first lines of a run, kept for all of its
// processes, and cleaned up after.

import { validateExchange } from "../contract/validate-exchange.ts";
import { heedRetryAfter } from "../ownership/heed-retry-after.ts";
import { openEntries } from "../ownership/journal.ts";
import { openTarget } from "../ownership/open-target.ts";
import { removeAll } from "../ownership/remove.ts";
import { Unverified } from "../ownership/unverified.ts";
import type { Run } from "../run/run.ts";
import type { Exchange } from "../wire/exchange.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { look } from "./look.ts";
import { wholeOffer, writeOffer, type Offer } from "./offer.ts";
import { writeWorkerOutput } from "./worker-output.ts";

/** What is asked before any worker starts. */
const beforeWorkers = -1;

export async function lookAtTarget(run: Run, token: string): Promise<Offer> {
  const exchanges: Exchange[] = [];
  const target = openTarget(run, token, {
    prefix: `${run.shard === undefined ? "" : `s${run.shard.current}`}look`,
    onExchange: (exchange) => exchanges.push(exchange),
    validate: validateExchange,
  });
  try {
    const offer = await look(run, token, heedRetryAfter(target.send)).catch(nothingKnown);
    const { journal, ownership } = target;
    const send = heedRetryAfter(target.sendUnlisted);
    const { cleanUp } = run;
    await removeAll(openEntries(journal.entries()), { send, journal, ownership, token, cleanUp });
    writeOffer(run.out, offer);
    return offer;
  } finally {
    writeWorkerOutput(run.out, beforeWorkers, { exchanges });
    await target.close();
  }
}

/** A target that doesn't answer, or asks to be asked later (429), is judged by the tests. */
export function nothingKnown(error: unknown): Offer {
  if (error instanceof NoAnswer || error instanceof Unverified) return wholeOffer;
  throw error;
}
