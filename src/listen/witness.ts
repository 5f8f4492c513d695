// What stands beside the road: makes the record of each exchange, writes it, judges it, and compares it with our model
// of Okta. Whatever fails here is said and goes no further.

import { createConceal } from "./conceal.ts";
import { Drift, type DriftItem, type DriftReport } from "./drift.ts";
import { gaveUp } from "./gave-up.ts";
import { observe, type Observed } from "./observed.ts";
import { Judge } from "./judge.ts";
import { shown } from "./kept-exchange.ts";
import { mappingDifferences, type Expected } from "./mapping-differences.ts";
import { createRecogniser, type Step } from "./step.ts";
import { startRecording, type PieceHead, type Recording } from "./recording.ts";
import { severity } from "../requirements/severity.ts";
import { catalogue } from "../requirements/catalogue.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Finding, Ledger } from "./ledger.ts";
import type { Passed } from "./passed.ts";
import type { Session } from "./observed-result.ts";

export interface WitnessOptions {
  /** Base URL without trailing slash. */
  readonly base: string;
  readonly key: Uint8Array;
  readonly keepValues: boolean;
  /** What the target asks of a user. */
  readonly contract: Session["contract"];
  /** Where to record; nothing is written without. */
  readonly recording?: { readonly folder: string; readonly head: PieceHead };
  /** What Okta should send for each user, by userName in small letters. */
  readonly expected?: Expected;
}

/** What one exchange came to: a line of the live page. */
export interface Sighting {
  readonly exchange: Exchange;
  readonly client: string;
  /** Whom it is about, as the record names it. */
  readonly subject: string | undefined;
  /** What was broken, worst first. */
  readonly red: readonly {
    readonly requirement: string;
    readonly verdict: string;
    readonly reason: string;
  }[];
  /** Why Okta stops here, where it does. */
  readonly gaveUp?: string;
  /** Differences from our model that were not seen before. */
  readonly drift: readonly DriftItem[];
  /** Differences from what the mapping should push. */
  readonly mapping: readonly string[];
}

export class Witness {
  readonly #options: WitnessOptions;
  readonly #base: URL;
  readonly #conceal: ReturnType<typeof createConceal>;
  readonly #recognise: (observed: Observed) => Step;
  readonly #judge = new Judge();
  readonly #drift = new Drift();
  #recording: Recording | undefined;
  readonly #stops = new Map<string, number>();
  #lost = 0;
  #retryAt = 0;
  /** Why exchanges are missing from the recording, once for each reason. */
  readonly problems = new Set<string>();

  constructor(options: WitnessOptions) {
    this.#options = options;
    this.#base = new URL(options.base);
    this.#conceal = createConceal(options);
    this.#recognise = createRecogniser(this.#base);
  }

  get ledger(): Ledger {
    return this.#judge.ledger;
  }

  get lost(): number {
    return this.#lost;
  }

  /** Where Okta went no further, each with how often. */
  stops(): string[] {
    return [...this.#stops].map(([what, times]) =>
      times === 1 ? what : `${what} (${times} times)`,
    );
  }

  driftReport(): DriftReport {
    return this.#drift.report();
  }

  async take(passed: Passed): Promise<Sighting> {
    const { contract, expected } = this.#options;
    const observed = await observe(passed, { base: this.#base, conceal: this.#conceal, contract });
    this.#write(observed);
    const mapping = expected === undefined ? [] : mappingDifferences(passed, expected);
    return this.review(observed, mapping);
  }

  /** Judges what was recorded, now or earlier. */
  review(observed: Observed, mapping: readonly string[] = []): Sighting {
    const step = this.#recognise(observed);
    const found = this.#judge.take(step).filter(({ reason }) => reason !== undefined);
    const stopped = gaveUp(step);
    if (stopped !== undefined && (this.#stops.size < MOST_STOPS || this.#stops.has(stopped))) {
      this.#stops.set(stopped, (this.#stops.get(stopped) ?? 0) + 1);
    }
    return {
      exchange: shown(step.exchange),
      client: step.client,
      subject: step.name ?? step.id,
      red: found.map(told).sort((one, other) => rank(one.verdict) - rank(other.verdict)),
      ...(stopped === undefined ? {} : { gaveUp: stopped }),
      drift: this.#drift.take(step),
      mapping,
    };
  }

  close(): void {
    try {
      this.#recording?.close();
    } catch {
      // What could be written is there.
    }
  }

  /** A disk that refuses costs records, and nothing else; it is tried again after a while. */
  #write(observed: Observed): void {
    const { recording } = this.#options;
    if (recording === undefined) return;
    if (Date.now() < this.#retryAt) {
      this.#lost += 1;
      return;
    }
    try {
      this.#recording ??= startRecording(recording.folder, recording.head);
      this.#recording.write(observed);
    } catch (error) {
      this.#lost += 1;
      this.#retryAt = Date.now() + RETRY_MS;
      this.close();
      this.#recording = undefined;
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
      this.problems.add(`The recording in ${recording.folder} could not be written (${code}).`);
    }
  }
}

/** Milliseconds until a disk that refused is tried again. */
const RETRY_MS = 5000;

/** More kinds of answer at which Okta stops tell no more. */
const MOST_STOPS = 100;

const ranked = ["fail", "warn", "note"];

function rank(verdict: string): number {
  return ranked.indexOf(verdict);
}

function told({ requirement, reason = "", likely }: Finding) {
  const verdict = likely === true ? "note" : severity(catalogue[requirement]);
  return { requirement, verdict, reason };
}
