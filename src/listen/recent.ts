// A map that forgets what was used longest ago, so that a session of any length needs no more memory.

export class Recent<K, V> {
  readonly #map = new Map<K, { readonly value: V; weight: number }>();
  readonly #most: number;
  readonly #heaviest: number;
  #weight = 0;

  /**
   * @param most entries
   * @param heaviest of all together, where entries are weighed
   */
  constructor(most: number, heaviest = Infinity) {
    this.#most = most;
    this.#heaviest = heaviest;
  }

  get(key: K): V | undefined {
    const entry = this.#map.get(key);
    if (entry === undefined) return undefined;
    this.#map.delete(key);
    this.#map.set(key, entry);
    return entry.value;
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.#map.set(key, { value, weight: 0 });
    if (this.#map.size > this.#most) this.#forget();
  }

  /** What an entry weighs from now on; the one that was used last stays, however heavy. */
  weigh(key: K, weight: number): void {
    const entry = this.#map.get(key);
    if (entry === undefined) return;
    this.#weight += weight - entry.weight;
    entry.weight = weight;
    while (this.#weight > this.#heaviest && this.#map.size > 1) this.#forget();
  }

  delete(key: K): void {
    this.#weight -= this.#map.get(key)?.weight ?? 0;
    this.#map.delete(key);
  }

  *values(): IterableIterator<V> {
    for (const { value } of this.#map.values()) yield value;
  }

  #forget(): void {
    const [oldest] = this.#map.keys();
    if (oldest !== undefined) this.delete(oldest);
  }
}
