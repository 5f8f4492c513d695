// The witness in a thread of its own: takes what passed, one after the other, and answers with what it saw.

import { constants, platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { observedResult, type Session } from "./observed-result.ts";
import { readRecording } from "./read-recording.ts";
import { sightingLine } from "./sighting-line.ts";
import { driftMarkup, sightingMarkup } from "./sighting-markup.ts";
import { Recent } from "./recent.ts";
import { Witness, type Sighting, type WitnessOptions } from "./witness.ts";
import type { Result } from "../report/result.ts";
import type { DriftReport } from "./drift.ts";
import type { Passed } from "./passed.ts";

export interface WorkerSettings extends WitnessOptions {
  /** Lines are for a terminal. */
  readonly colour?: boolean;
  /** Another witness of the same session was there before: what it recorded is judged first. */
  readonly isAnew?: boolean;
}

export type ToWitness =
  | { readonly kind: "passed"; readonly passed: Passed }
  /** A live page was opened, or closed. */
  | { readonly kind: "watched"; readonly by: 1 | -1 }
  | { readonly kind: "finish"; readonly session: Omit<Session, "stops"> };

export interface WitnessReport {
  readonly result: Result;
  readonly drift: DriftReport;
}

/** A sighting as it is shown: the thread of the road has nothing to do for it. */
export interface ShownSighting {
  /** For the terminal. */
  readonly line: string;
  /** For the live page; absent while no page is open. */
  readonly markup?: string;
  readonly drift: readonly string[];
  /** Something is broken, or Okta stops. */
  readonly isRed: boolean;
}

export type FromWitness =
  /** It has started. */
  | { readonly kind: "ready" }
  /** One that was taken is done with; it has no sighting where it could not be judged. */
  | { readonly kind: "done"; readonly number: number; readonly sighting?: ShownSighting }
  /** What a page that was opened gets to see first, as markup. */
  | { readonly kind: "past"; readonly markups: readonly string[] }
  | { readonly kind: "problem"; readonly sentence: string }
  | { readonly kind: "report"; readonly report: WitnessReport };

/** For a page that is opened late. Markup costs as much as judging, so it is made only for an open page. */
const MOST_SHOWN = 200;
/** Bytes of their bodies. */
const HEAVIEST_SHOWN = 4 * 1024 * 1024;

if (parentPort !== null) attend(parentPort, workerData as WorkerSettings);

function attend(port: NonNullable<typeof parentPort>, settings: WorkerSettings): void {
  // On Linux a thread has a priority of its own: the road's goes first.
  if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const witness = new Witness(settings);
  const say = (message: FromWitness): void => port.postMessage(message);
  const problem = (sentence: string): void => say({ kind: "problem", sentence });
  const told = new Set<string>();
  const past = new Recent<number, Sighting>(MOST_SHOWN, HEAVIEST_SHOWN);
  let watching = 0;
  let last: Promise<void> = settings.isAnew === true ? again(witness, settings) : Promise.resolve();

  const sighted = async (passed: Passed): Promise<{ sighting?: ShownSighting }> => {
    try {
      const sighting = await witness.take(passed);
      past.set(passed.number, sighting);
      past.weigh(passed.number, passed.requestBody.length + (passed.response?.body.length ?? 0));
      const shown = shownSighting(sighting, settings.colour ?? false);
      return { sighting: { ...shown, ...(watching > 0 && { markup: sightingMarkup(sighting) }) } };
    } catch (error) {
      const name = error instanceof Error ? error.name : "unknown error";
      problem(`Exchange #${passed.number} could not be judged (${name}).`);
      return {};
    }
  };
  const take = async (passed: Passed): Promise<void> => {
    const seen = await sighted(passed);
    for (const sentence of witness.problems) {
      if (told.has(sentence)) continue;
      told.add(sentence);
      problem(sentence);
    }
    say({ kind: "done", number: passed.number, ...seen });
  };
  const watched = (by: 1 | -1): void => {
    watching += by;
    if (by > 0) say({ kind: "past", markups: [...past.values()].map(sightingMarkup) });
  };
  const finish = (session: Omit<Session, "stops">): void => {
    witness.close();
    const lost =
      witness.lost === 0 ? [] : [`${witness.lost} exchanges are missing from the recording.`];
    const problems = [...session.problems, ...lost];
    const result = observedResult(witness.ledger, { ...session, problems, stops: witness.stops() });
    say({ kind: "report", report: { result, drift: witness.driftReport() } });
  };
  say({ kind: "ready" });
  port.on("message", (message: ToWitness) => {
    last = last.then(async () => {
      if (message.kind === "passed") await take(message.passed);
      else if (message.kind === "watched") watched(message.by);
      else finish(message.session);
    });
  });
}

function shownSighting(sighting: Sighting, colour: boolean): ShownSighting {
  return {
    line: sightingLine(sighting, colour),
    drift: sighting.drift.map(driftMarkup),
    isRed: sighting.red.length > 0 || sighting.gaveUp !== undefined,
  };
}

async function again(witness: Witness, { recording }: WorkerSettings): Promise<void> {
  if (recording === undefined) return;
  try {
    const { observed } = await readRecording(recording.folder);
    for await (const each of observed) witness.review(each);
  } catch {
    // Nothing was recorded: it begins with what comes now.
  }
}
