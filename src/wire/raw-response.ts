// The first bytes that come back for a request. undici's parser keeps nothing of a head that is none or
// ends early, so its sockets are listened at, through the channel on which it announces each request.

import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** What came back for one request, before anybody has made HTTP of it. */
export interface RawResponse {
  /** At most 256 of them. */
  readonly bytes: Buffer;
  /** Something followed the response for which nobody had asked. */
  readonly hasSurplus: boolean;
}

const most = 256;

class Tap implements RawResponse {
  bytes: Buffer = Buffer.alloc(0);
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get hasSurplus(): boolean {
    // undici's words where a response begins that nobody waits for; its code is that of any end of a socket.
    return this.#socket.errored?.message === "bad response";
  }

  take(chunk: Buffer): void {
    if (this.bytes.length >= most) return;
    this.bytes = Buffer.concat([this.bytes, chunk.subarray(0, most - this.bytes.length)]);
  }
}

/** Each socket's tap for the request that is under way on it. */
const taps = new WeakMap<Socket, Tap>();

let starting: ((bytes: RawResponse) => void) | undefined;

/**
 * Gives the bytes of the request that undici starts in this very turn.
 * To be called from onRequestStart: the channel speaks right after it, before anything is written.
 */
export function onRawResponse(give: (bytes: RawResponse) => void): void {
  starting = give;
}

subscribe("undici:client:sendHeaders", (message) => {
  const { socket } = message as { readonly socket: Socket };
  if (!taps.has(socket)) listenAt(socket);
  const tap = new Tap(socket);
  taps.set(socket, tap);
  starting?.(tap);
  starting = undefined;
});

function listenAt(socket: Socket): void {
  const read = socket.read.bind(socket);
  socket.read = (size) => {
    const chunk: unknown = read(size);
    if (chunk instanceof Buffer) taps.get(socket)?.take(chunk);
    return chunk;
  };
}
