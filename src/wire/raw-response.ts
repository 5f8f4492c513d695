// The first octets that come back for a request. undici's parser keeps nothing of a head that is none or
// ends early, so its sockets are listened at, through the channel on which it announces each request.

import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** What came back for one request, before anybody has made HTTP of it. */
export interface FirstOctets {
  /** At most 256 of them. */
  readonly octets: Buffer;
  /** Something followed the response for which nobody had asked. */
  readonly hasSurplus: boolean;
}

const most = 256;

class Tap implements FirstOctets {
  octets: Buffer = Buffer.alloc(0);
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get hasSurplus(): boolean {
    // undici's words where a response begins that nobody waits for; its code is that of any end of a socket.
    return this.#socket.errored?.message === "bad response";
  }

  take(chunk: Buffer): void {
    if (this.octets.length >= most) return;
    this.octets = Buffer.concat([this.octets, chunk.subarray(0, most - this.octets.length)]);
  }
}

/** Each socket's tap for the request that is under way on it. */
const taps = new WeakMap<Socket, Tap>();

let starting: ((octets: FirstOctets) => void) | undefined;

/**
 * Gives the octets of the request that undici starts in this very turn.
 * To be called from onRequestStart: the channel speaks right after it, before anything is written.
 */
export function onFirstOctets(give: (octets: FirstOctets) => void): void {
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
