// Where requests about one resource wait for each other, so that a race is lost whenever two are sent at once,
// and not only where both arrive within a few milliseconds.
import { setTimeout as sleep } from "node:timers/promises";

export class Crossing {
  readonly #waiting = new Map<string, AbortController>();

  /**
   * Waits until a second request about the same resource comes, which then doesn't wait itself.
   *
   * @param id of the resource, or the name it is to have
   * @param limitMs milliseconds, for nobody else may be coming
   */
  async meet(id: string, limitMs: number): Promise<void> {
    const first = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (first) {
      first.abort();
      return;
    }
    const alone = new AbortController();
    this.#waiting.set(id, alone);
    await sleep(limitMs, undefined, { signal: alone.signal }).catch(() => undefined);
    if (this.#waiting.get(id) === alone) this.#waiting.delete(id);
  }
}
