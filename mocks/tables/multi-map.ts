// An index from a text to the ids of those who bear it, in the order in which they came.

export class MultiMap {
  readonly #ids = new Map<string, readonly string[]>();

  get(key: string): readonly string[] {
    return this.#ids.get(key) ?? [];
  }

  /** A key that is no string (the attribute is unassigned) is not indexed. */
  add(key: unknown, id: string): void {
    if (typeof key !== "string") return;
    const ids = this.get(key);
    if (!ids.includes(id)) this.#ids.set(key, [...ids, id]);
  }

  delete(key: unknown, id: string): void {
    if (typeof key !== "string") return;
    const left = this.get(key).filter((other) => other !== id);
    if (left.length === 0) this.#ids.delete(key);
    else this.#ids.set(key, left);
  }
}
