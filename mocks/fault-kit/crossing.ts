// Where requests about one resource wait for each other, so that a race is lost whenever two are sent at once,
// and not only where both arrive within a few milliseconds.

export class Crossing {
  readonly #waiting = new Map<string, () => void>();

  /**
   * Waits until a second request about the same resource comes, which then doesn't wait itself.
   *
   * @param id of the resource, or the name it is to have
   * @param limitMs milliseconds, for nobody else may be coming
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
