// Leads what passed to the witness, which lives in a thread of its own: whatever becomes of it there, the road goes on.
// Nothing here waits for the witness; what it can't keep up with is counted and said.

import { Worker } from "node:worker_threads";
import { judgeLimits } from "./small-heap.ts";
import type {
  FromWitness,
  ShownSighting,
  ToWitness,
  WitnessReport,
  WorkerSettings,
} from "./worker.ts";
import type { Passed } from "./passed.ts";
import type { Session } from "./observed-result.ts";

export interface BesideOptions {
  /** The compiled worker.ts. */
  readonly worker: URL;
  readonly settings: WorkerSettings;
  readonly onSighting: (sighting: ShownSighting) => void;
  /** Once for each thing that went wrong with listening, in one sentence. */
  readonly onProblem: (sentence: string) => void;
  /** Milliseconds without a sign from the witness after which it counts as stuck; 10 000. */
  readonly stuckAfterMs?: number;
}

export interface Beside {
  take(passed: Passed): void;
  /** A live page was opened: told what passed before, and from then on each sighting has its markup. */
  watch(told: (markups: readonly string[]) => void): void;
  /** That page was closed. */
  unwatch(): void;
  /** The result of all that was seen; undefined where the witness doesn't come to one. */
  finish(
    session: Omit<Session, "problems" | "exchanges" | "stops">,
  ): Promise<WitnessReport | undefined>;
}

/** Exchanges, and bytes, that wait for the witness at most. */
const MOST_WAITING = 5000;
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_STARTS = 4;
/** How many times as long a judge may take to start. */
const LOADING = 6;

export function startBeside(options: BesideOptions): Beside {
  const { onProblem, stuckAfterMs = 10_000 } = options;
  const problems = new Set<string>();
  const waiting = new Map<number, number>();
  let bytes = 0;
  let missed = 0;
  let passedCount = 0;
  let pages = 0;
  const opening: ((markups: readonly string[]) => void)[] = [];
  let starts = 0;
  let lastSign = 0;
  /** The judge has started, which takes long on a busy machine. */
  let isReady = false;
  let current: Worker | undefined;
  let report: ((report: WitnessReport | undefined) => void) | undefined;

  const problem = (sentence: string): void => {
    if (problems.has(sentence)) return;
    problems.add(sentence);
    onProblem(sentence);
  };
  const settle = (number: number): void => {
    bytes -= waiting.get(number) ?? 0;
    waiting.delete(number);
    lastSign = Date.now();
  };
  const start = (): Worker | undefined => {
    if (starts === MOST_STARTS) {
      problem(
        "Judging has ended, because the judge failed repeatedly. Traffic is still forwarded.",
      );
      return undefined;
    }
    starts += 1;
    lastSign = Date.now();
    const workerData = { ...options.settings, isAnew: starts > 1 };
    const worker = new Worker(options.worker, { workerData, resourceLimits: judgeLimits });
    worker.unref();
    isReady = false;
    worker.on("message", (message: FromWitness) => {
      if (worker !== current) return;
      isReady = true;
      if (message.kind === "problem") problem(message.sentence);
      else if (message.kind === "report") report?.(message.report);
      else if (message.kind === "ready") lastSign = Date.now();
      else if (message.kind === "past") opening.shift()?.(message.markups);
      else {
        settle(message.number);
        if (message.sighting !== undefined) options.onSighting(message.sighting);
      }
    });
    worker.on("error", (error) => replace(worker, `The judge failed (${error.name}).`));
    return worker;
  };
  const post = (message: ToWitness, transfer: readonly ArrayBuffer[] = []): void =>
    current?.postMessage(message, transfer);
  const replace = (worker: Worker, sentence: string): void => {
    if (worker !== current) return;
    problem(sentence);
    missed += waiting.size;
    waiting.clear();
    bytes = 0;
    current = undefined;
    void worker.terminate();
    current = start();
    // A new judge knows of no past, and of no page.
    for (const told of opening.splice(0)) told([]);
    for (let page = 0; page < pages; page += 1) post({ kind: "watched", by: 1 });
    if (current === undefined) report?.(undefined);
  };
  const watch = setInterval(() => {
    const patience = isReady ? stuckAfterMs : LOADING * stuckAfterMs;
    const isStuck = waiting.size > 0 && Date.now() - lastSign > patience;
    if (isStuck && current !== undefined)
      replace(current, "The judge was stuck, and was restarted.");
  }, stuckAfterMs / 10);
  watch.unref();
  current = start();

  return {
    take(passed) {
      passedCount += 1;
      const bodies = [passed.requestBody, ...(passed.response ? [passed.response.body] : [])];
      const size = bodies.reduce((sum, body) => sum + body.length, 1024);
      if (current === undefined || waiting.size >= MOST_WAITING || bytes + size > MOST_BYTES) {
        missed += 1;
        problem("The judge could not keep up: some exchanges were neither recorded nor judged.");
        return;
      }
      if (waiting.size === 0) lastSign = Date.now();
      waiting.set(passed.number, size);
      bytes += size;
      post(
        { kind: "passed", passed },
        bodies.map(({ buffer }) => buffer as ArrayBuffer),
      );
    },
    watch(told) {
      pages += 1;
      opening.push(told);
      post({ kind: "watched", by: 1 });
      if (current === undefined) opening.pop()?.([]);
    },
    unwatch() {
      pages -= 1;
      post({ kind: "watched", by: -1 });
    },
    async finish(session) {
      const ended = new Promise<WitnessReport | undefined>((resolve) => (report = resolve));
      if (current === undefined) report?.(undefined);
      current?.ref();
      // What waits is judged first; a judge that is stuck is replaced meanwhile, and asked again.
      const asked = setInterval(() => {
        if (waiting.size > 0) return;
        clearInterval(asked);
        const sentences = [
          ...problems,
          ...(missed === 0 ? [] : [`${missed} exchanges were not judged.`]),
        ];
        post({
          kind: "finish",
          session: { ...session, problems: sentences, exchanges: passedCount },
        });
      }, 20);
      const late = setTimeout(() => report?.(undefined), 6 * stuckAfterMs);
      const found = await ended;
      clearTimeout(late);
      clearInterval(asked);
      clearInterval(watch);
      await current?.terminate();
      return found;
    },
  };
}
