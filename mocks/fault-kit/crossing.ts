// Requests about one resource wait for each other here. Two requests sent at once always race, not only if both
// arrive within a few milliseconds.

export class Crossing {
  readonly #waiting = new Map<string, () => void>();

  /**
   * Waits until a second request about the same resource comes. The second request doesn't wait.
   *
   * @param id of the resource, or the name it is to have
   * @param limitMs milliseconds, because a second request may never come
   */
  async meet(id: string, limitMs = 150): Promise<void> {
    const letGo = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (letGo) {
      letGo();
      return;
    }
    await new Promise<void>((resolve) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => {
        if (this.#waiting.get(id) === resolve) this.#waiting.delete(id);
        resolve();
      }, limitMs);
    });
  }
}
