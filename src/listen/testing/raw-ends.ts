// For tests: both ends of the road as raw sockets. The target answers with given bytes once it has seen what it
// waits for; the client sends given bytes and keeps what comes back.

import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface RawTarget {
  readonly origin: string;
  readonly host: string;
  /** What came on each connection, Latin-1. */
  readonly came: string[];
  close(): Promise<void>;
}

/** @param answer called after each piece that comes, with all that came on this connection */
export async function rawTarget(
  answer: (socket: Socket, came: string) => void,
): Promise<RawTarget> {
  const came: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const at = came.push("") - 1;
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.on("data", (chunk) => {
      came[at] = (came[at] ?? "") + chunk.toString("latin1");
      answer(socket, came[at] ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    came,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export interface RawClient {
  readonly socket: Socket;
  send(bytes: string): void;
  /** Resolves with all that came so far once it holds the text, or so many bytes, or the connection has ended. */
  until(wanted: string | number): Promise<string>;
  readonly came: () => string;
  /** Resolves when the other side has ended the connection. */
  readonly ended: Promise<void>;
}

export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect(port, "127.0.0.1");
  let came = "";
  let notice: (() => void) | undefined;
  let isEnded = false;
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    came += chunk.toString("latin1");
    notice?.();
  });
  const ended = new Promise<void>((resolve) =>
    socket.once("close", () => {
      isEnded = true;
      notice?.();
      resolve();
    }),
  );
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  return {
    socket,
    send: (bytes) => socket.write(bytes, "latin1"),
    async until(wanted) {
      const isThere = (): boolean =>
        typeof wanted === "number" ? came.length >= wanted : came.includes(wanted);
      while (!isThere() && !isEnded) {
        await new Promise<void>((resolve) => (notice = resolve));
      }
      return came;
    },
    came: () => came,
    ended,
  };
}
