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
import { exchangeReader } from "./standing.ts";

export interface Session {
  readonly run: Run;
  readonly recorder: Recorder;
  readonly target: Target;
  /** What the target declares to support. */
  readonly declaration: ReadDeclaration;
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
    validate: validateExchange,
    around: (send) => circuitBreaker(run.out, send),
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
    exchanges: exchangeReader(run),
  };
}
