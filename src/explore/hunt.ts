// What all sessions of one search share: what is known, what was counted, and when it is over.

import { NoAnswer } from "../wire/no-answer.ts";
import type { Answer } from "../wire/answer.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Sent } from "./create-real.ts";
import { keyOf, type Finding } from "./finding.ts";
import { Stopped, type Played } from "./play-sequence.ts";
import { createGate } from "./quiet.ts";
import type { ExploredRow } from "./rows.ts";
import type { Session, Target } from "./target.ts";
import type { Model } from "./model.ts";
import type { Offers, Shared } from "./real.ts";

/** A finding with the shortest sequence that shows it. */
export interface FoundSequence {
  readonly finding: Finding;
  readonly sent: readonly Sent[];
  /** For --replay. */
  readonly replay: string;
  /** Of a race: how often it was lost. */
  readonly seen?: { readonly times: number; readonly of: number };
  readonly atOnce?: AtOnce;
}

/** What a script needs to run a race again. */
export interface AtOnce {
  /** Of the requests that were sent at once. */
  readonly answers: readonly Answer[];
  /** Of the users, in the order of their labels. */
  readonly ids: readonly string[];
  /** All that can be seen, if some order was kept. */
  readonly explained: readonly string[];
}

export interface Progress {
  readonly sequences: number;
  readonly requests: number;
  readonly findings: number;
}

export interface HuntOptions {
  readonly seed: number;
  readonly timeMs: number;
  readonly stop: AbortSignal;
  /** The search ends with so many. */
  readonly mostFindings: number;
  readonly onFound?: (found: FoundSequence) => void;
}

export type Ended = "complete" | "interrupted" | "no answer" | "token refused";

/** How long a finding may still be shortened once the time is up, in milliseconds. */
const mostShortening = 30_000;
/** Places at which one row is told of. */
const mostOfOneRow = 3;
/** Answers that failed to come, one after the other, before a search gives up. */
const mostUnanswered = 5;

export class Hunt {
  readonly target: Target;
  readonly offers: Offers;
  readonly asked: ReadonlySet<ExploredRow>;
  readonly held = new Set<ExploredRow>();
  readonly #gate = createGate();
  #longest = 0;
  readonly shared: Shared = {
    models: new Set<Model>(),
    quietly: this.#gate.quietly,
    learnTotal: (total: number): void => {
      this.#longest = Math.max(this.#longest, total);
    },
    listsAreShort: (): boolean => this.#longest <= 100,
  };
  readonly isInteract: boolean;
  /** In one sequence. */
  readonly mostUsers: number;
  readonly #options: HuntOptions;
  readonly #begun = performance.now();
  readonly #found = new Map<string, FoundSequence>();
  #seeds = 0;
  #numbers = 0;
  #sequences = 0;
  #requests = 0;
  #unanswered = 0;
  #created = 0;
  #ended: Ended | undefined;
  #problem: string | undefined;

  constructor(
    target: Target,
    offers: Offers,
    asked: ReadonlySet<ExploredRow>,
    options: HuntOptions,
  ) {
    this.target = target;
    this.offers = offers;
    this.asked = asked;
    this.#options = options;
    this.isInteract = target.interact !== undefined;
    this.mostUsers = Math.max(2, Math.floor(target.mostUsers / target.sessions.length));
  }

  nextSeed(): number {
    // Far enough from each other that no two searches that begin alike meet.
    return (this.#options.seed + 7919 * this.#seeds++) | 0;
  }

  nextNumber(): number {
    return ++this.#numbers;
  }

  isNew(finding: Finding): boolean {
    if (this.#found.has(keyOf(finding))) return false;
    const ofRow = [...this.#found.values()].filter((each) => each.finding.row === finding.row);
    return ofRow.length < mostOfOneRow;
  }

  /** Keeps the shorter where two sessions found the same. */
  add(found: FoundSequence): void {
    this.#options.onFound?.(found);
    const key = keyOf(found.finding);
    const before = this.#found.get(key);
    if (before === undefined || stepsOf(found).length < stepsOf(before).length) {
      this.#found.set(key, found);
    }
  }

  get found(): readonly FoundSequence[] {
    return [...this.#found.values()];
  }

  get progress(): Progress {
    return {
      sequences: this.#sequences,
      requests: this.#requests,
      findings: this.#found.size,
    };
  }

  /** The sequence that ended last: what any of them looks like. */
  sample: readonly Sent[] = [];

  count({ cutOff, sent }: Pick<Played, "cutOff" | "sent">): void {
    this.sample = sent;
    this.#sequences += 1;
    if (cutOff instanceof NoAnswer) {
      this.#unanswered += 1;
      if (this.#unanswered >= mostUnanswered) this.#end("no answer", cutOff.message);
    } else if (cutOff === undefined) this.#unanswered = 0;
  }

  isOver(): boolean {
    const { timeMs, mostFindings } = this.#options;
    return (
      this.#isEnded() ||
      performance.now() - this.#begun > timeMs ||
      this.#found.size >= mostFindings
    );
  }

  mayShorten(): boolean {
    return (
      !this.#isEnded() && performance.now() - this.#begun < this.#options.timeMs + mostShortening
    );
  }

  get ended(): Ended {
    return this.#ended ?? (this.#options.stop.aborted ? "interrupted" : "complete");
  }

  get problem(): string | undefined {
    return this.#problem;
  }

  /** The session, counted; it sends nothing more once the search has to end, or the shortening of what it found. */
  guarded(session: Session, isShortening: () => boolean): Session {
    return {
      tidy: async () => {
        const sent = await session.tidy();
        this.#requests += sent;
        return sent;
      },
      send: async (request: WireRequest) => {
        if (isShortening() ? !this.mayShorten() : this.isOver()) throw new Stopped();
        this.#requests += 1;
        this.#countCreate(request);
        const send = (): Promise<Answer> => session.send(request);
        const answer = await (request.method === "GET" ? send() : this.#gate.write(send));
        if (answer.status === 401) {
          this.#end(
            "token refused",
            "the token was accepted at first, and is now refused with 401",
          );
          throw new Stopped();
        }
        return answer;
      },
    };
  }

  /** Where users stay behind at a target that others use, no more are created than may be alive at a time. */
  #countCreate({ method, path }: WireRequest): void {
    const { isShared, leavesUsers = false, mostUsers } = this.target;
    if (method !== "POST" || path !== "/Users") return;
    if (!isShared || (this.offers.deletesUsers && !leavesUsers)) return;
    this.#created += 1;
    if (this.#created < mostUsers) return;
    this.#end("complete", `users stay at the target, so at most ${mostUsers} are created`);
  }

  #isEnded(): boolean {
    return this.#ended !== undefined || this.#options.stop.aborted;
  }

  #end(ended: Ended, problem: string): void {
    this.#ended ??= ended;
    this.#problem ??= problem;
  }
}

/** Steps of a sequence, in their order, as they are said; without the last look. */
export function stepsOf({ sent }: Pick<FoundSequence, "sent">): string[] {
  return [...new Set(sent.map(({ step }) => step))].filter((step) => step !== "");
}
