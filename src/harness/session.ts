// What a worker holds for one target as long as it lives: the Run, the way to the target, the record of
// exchanges. A worker has one; in the fault run one for each faulty provider, since a worker for each is dear.

import { join } from "node:path";
import { validateExchange } from "../contract/validate-exchange.ts";
import { workersFolder } from "../run/workers-folder.ts";
import type { Run } from "../run/run.ts";
import { openTarget, type Target } from "../ownership/open-target.ts";
import type { Exchange } from "../wire/exchange.ts";
import { declarationReader, type ReadDeclaration } from "./declaration.ts";
import { circuitBreaker } from "./circuit-breaker.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { heedRetryAfter } from "../ownership/heed-retry-after.ts";
import { pastGateways } from "./gateway.ts";
import { look } from "./look.ts";
import { nothingKnown } from "./look-at-target.ts";
import { readOffer, wholeOffer, writeOffer, type Offer } from "./offer.ts";
import { exchangeReader } from "./standing.ts";

export interface Session {
  readonly run: Run;
  readonly recorder: Recorder;
  readonly target: Target;
  /** What the target declares to support. */
  readonly declaration: ReadDeclaration;
  /** What the target was seen to lack. */
  readonly offer: () => Promise<Offer>;
  /** All exchanges of the run that have ended by the first call. */
  readonly exchanges: () => readonly Exchange[];
}

/** The exchanges of two workers, or of two parts of a run, bear different ids. */
export function openSession(
  run: Run,
  token: string,
  { workerIndex }: { readonly workerIndex: number },
): Session {
  const recorder = createRecorder();
  const target = openTarget(run, token, {
    prefix: `${run.shard === undefined ? "" : `s${run.shard.current}`}w${workerIndex}`,
    onExchange: recorder.take,
    validate: (messages) => validateExchange({ ...messages, contract: run.contract }),
    around: (send) => circuitBreaker(run.out, pastGateways(send, token, recorder.noteGateway)),
  });
  const declaration = declarationReader(
    target.send,
    token,
    join(workersFolder(run.out), "declaration.json"),
  );
  return {
    run,
    recorder,
    target,
    declaration,
    offer: offerReader(run, token, target),
    exchanges: exchangeReader(run),
  };
}

/** Looks for itself where the command line has not: in the fault run, and under `npx playwright test`. */
function offerReader(run: Run, token: string, { send }: Target): () => Promise<Offer> {
  let reading: Promise<Offer> | undefined;
  const find = async (): Promise<Offer> => {
    const found = readOffer(run.out);
    if (found !== undefined) return found;
    if (run.isMock && run.fault === undefined) return wholeOffer;
    const offer = await look(run, token, heedRetryAfter(send)).catch(nothingKnown);
    writeOffer(run.out, offer);
    return offer;
  };
  return () => (reading ??= find());
}
