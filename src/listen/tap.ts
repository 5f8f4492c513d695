// Keeps what flows past, up to a limit, in memory of its own: what Node hands out are views of larger buffers.

import { mostSeen } from "./passed.ts";

export class Tap {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  isCut = false;

  take(chunk: Uint8Array): void {
    if (this.isCut) return;
    this.isCut = this.#size + chunk.length > mostSeen;
    if (this.isCut) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** One array that can be given to another thread. */
  whole(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}
