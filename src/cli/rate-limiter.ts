// Keeps the pace of a run: every process of it asks here before each request. One place for all workers,
// because a limit divided among them would leave most of it unused.

import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export interface Pace {
  /** Requests a second. */
  readonly maxRate?: number;
  /** Requests under way at the same time. */
  readonly maxConcurrency?: number;
}

export interface RateLimiter {
  /** On loopback; what workers connect to. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A connection's `+` asks and is answered with `+` when the request may leave; `-` says that it has ended;
 * `w1000;` that the target asked everybody to wait so many milliseconds.
 */
export async function keepPace({
  maxRate = Infinity,
  maxConcurrency = Infinity,
}: Pace): Promise<RateLimiter> {
  const waiting: Socket[] = [];
  const held = new Map<Socket, number>();
  let active = 0;
  let nextAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const pump = (): void => {
    clearTimeout(timer);
    while (waiting.length > 0 && active < maxConcurrency) {
      const early = nextAt - performance.now();
      if (early > 0) {
        timer = setTimeout(pump, Math.ceil(early));
        return;
      }
      const socket = waiting.shift();
      if (socket === undefined) return;
      active += 1;
      held.set(socket, (held.get(socket) ?? 0) + 1);
      nextAt = performance.now() + 1000 / maxRate;
      socket.write("+");
    }
  };
  const release = (socket: Socket, count: number): void => {
    active -= count;
    held.set(socket, (held.get(socket) ?? 0) - count);
  };
  const server = createServer((socket) => {
    socket.setNoDelay(true).setEncoding("latin1");
    let begun = "";
    socket.on("data", (text: Buffer | string) => {
      begun += String(text);
      const words = begun.match(/\+|-|w\d+;/g) ?? [];
      begun = begun.slice(words.join("").length);
      for (const word of words) {
        if (word === "+") waiting.push(socket);
        else if (word === "-") release(socket, 1);
        else nextAt = Math.max(nextAt, performance.now() + parseInt(word.slice(1), 10));
      }
      pump();
    });
    socket.on("error", () => socket.destroy());
    // A worker that was killed gives back what it held.
    socket.on("close", () => {
      release(socket, held.get(socket) ?? 0);
      for (let at = waiting.indexOf(socket); at >= 0; at = waiting.indexOf(socket)) {
        waiting.splice(at, 1);
      }
      held.delete(socket);
      sockets.delete(socket);
      pump();
    });
    sockets.add(socket);
  });
  const sockets = new Set<Socket>();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        clearTimeout(timer);
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
