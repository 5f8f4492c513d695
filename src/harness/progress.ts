// A run while it is under way: at a terminal one line that is written over, elsewhere a line now and then; and each
// requirement that comes out red, when it does.

import { catalogue, isRequirementId } from "../requirements/catalogue.ts";
import { progressLine } from "../report/progress.ts";
import type { ResultTest } from "../report/result.ts";
import { mayColour, widthOf } from "../report/screen.ts";
import { clip } from "../report/wrap.ts";
import { isExcused, type KnownFailure } from "../verdict/known-failures.ts";
import { reasonOf, verdictOf, type Verdict } from "../verdict/verdict.ts";
import { inert } from "../wire/inert.ts";

/** Of a stream, what is needed of it. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** So many red rows are shown as they come; the causes at the end gather them all. */
const mostRows = 20;

/** Milliseconds between two lines where there is no terminal. */
const intervalMs = 30_000;

export class Progress {
  readonly #screen: Screen;
  readonly #colour: boolean;
  readonly #known: readonly KnownFailure[];
  readonly #red = new Set<string>();
  #all = 0;
  #done = 0;
  #startedAt = Date.now();
  #saidAt = Date.now();

  constructor(screen: Screen, env: NodeJS.ProcessEnv, known: readonly KnownFailure[] = []) {
    this.#screen = screen;
    this.#colour = mayColour(screen, env);
    this.#known = known;
  }

  begin(all: number): void {
    this.#all = all;
    this.#startedAt = this.#saidAt = Date.now();
    this.#showLine();
  }

  ended(test: Pick<ResultTest, "observations">): void {
    this.#done += 1;
    for (const observation of test.observations) {
      const { requirement: id } = observation;
      if (!isRequirementId(id) || this.#red.has(id)) continue;
      const row = catalogue[id];
      const verdict = verdictOf(row, observation);
      const known = this.#known.find((each) => each.id === id);
      if ((verdict !== "fail" && verdict !== "error") || isExcused(verdict, known)) continue;
      this.#red.add(id);
      this.#showRow(verdict, id, reasonOf(row, observation) ?? "");
    }
    this.#showLine();
  }

  end(): void {
    if (this.#screen.isTTY === true) this.#screen.write("\r\u001b[K");
  }

  #showRow(verdict: Verdict, id: string, reason: string): void {
    if (this.#red.size > mostRows + 1) return;
    this.end();
    const width = widthOf(this.#screen);
    if (this.#red.size === mostRows + 1) {
      this.#screen.write(
        `${clip("Further rows are only counted here; the causes follow at the end.", width)}\n`,
      );
      return;
    }
    const brief = inert(reason.replace(/\s*\n\s*/g, "; ")).slice(0, 300);
    const line = clip(`${verdict}  ${id}  ${brief}`, width);
    const shown = this.#colour ? line.replace(verdict, `\u001b[31m${verdict}\u001b[0m`) : line;
    this.#screen.write(`${shown}\n`);
  }

  #showLine(): void {
    const now = Date.now();
    const progress = {
      done: this.#done,
      all: this.#all,
      red: this.#red.size,
      elapsedMs: now - this.#startedAt,
    };
    if (this.#screen.isTTY === true) {
      // One column is left free: some terminals go to the next line in the last.
      this.#screen.write(`\r\u001b[K${progressLine(progress, widthOf(this.#screen) - 1)}`);
    } else if (now - this.#saidAt >= intervalMs) {
      this.#saidAt = now;
      this.#screen.write(`${progressLine(progress, Infinity)}\n`);
    }
  }
}
