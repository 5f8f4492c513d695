// The last sightings, for a live page that is opened late. To make markup of each costs as much as to judge it, so that
// it is made for whoever looks.

import type { Sighting } from "./witness.ts";

const MOST = 200;
/** Characters of their bodies. */
const HEAVIEST = 4 * 1024 * 1024;

export class Past {
  readonly #kept: Sighting[] = [];
  #weight = 0;

  keep(sighting: Sighting): void {
    this.#kept.push(sighting);
    this.#weight += weightOf(sighting);
    while (this.#kept.length > MOST || this.#weight > HEAVIEST) {
      const first = this.#kept.shift();
      this.#weight = first === undefined ? 0 : this.#weight - weightOf(first);
    }
  }

  sightings(): readonly Sighting[] {
    return this.#kept;
  }
}

function weightOf({ exchange: { request, response } }: Sighting): number {
  return (request.body?.text.length ?? 0) + (response?.body?.text.length ?? 0);
}
