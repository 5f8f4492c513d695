// A target that is the reference mock for its first requests and then turns hostile: what the command line
// looks at first is sound, so that the suites meet the rest. Knows only where a request ends.

import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { served } from "../support/providers.ts";

export const token = "c4n4ry-of-the-hostile";

/** Does something to a connection once a whole request has come on it; `answer` is the mock's way. */
export type Behaviour = (socket: Socket, request: string, answer: () => void) => void;

export interface TurningTarget {
  readonly baseUrl: string;
  /** Start lines of the requests, in their order. */
  readonly requests: readonly string[];
  /** Bytes that were written to clients. */
  readonly written: () => number;
  readonly close: () => Promise<void>;
}

export interface Turning {
  /** How many requests are answered soundly before it turns; 1, the command line's own. */
  readonly after?: number;
  /** Makes the server; a plain one by default. */
  readonly serverFor?: (onSocket: (socket: Socket) => void) => Server;
  /** Told of each request before it is answered, its number first, from 1. */
  readonly onRequest?: (number: number) => void;
}

export async function turningTarget(
  behave: Behaviour,
  { after = 1, serverFor = createServer, onRequest }: Turning = {},
): Promise<TurningTarget> {
  const mock = await served({ token });
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let written = 0;
  const server = serverFor((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => (written += socket.bytesWritten));
    onWholeRequests(socket, (request) => {
      requests.push(request.split("\r\n", 1)[0] ?? "");
      onRequest?.(requests.length);
      const answer = () => forward(request, mock.port, socket);
      if (requests.length <= after) answer();
      else behave(socket, request, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: mock.baseUrl.replace(/:\d+/, `:${port}`),
    requests,
    written: () => written,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}

function onWholeRequests(socket: Socket, take: (request: string) => void): void {
  let pending = "";
  socket.on("data", (chunk) => {
    pending += chunk.toString("latin1");
    const end = pending.indexOf("\r\n\r\n");
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending)?.[1] ?? 0);
    if (end < 0 || pending.length < end + 4 + length) return;
    const request = pending;
    pending = "";
    take(request);
  });
}

/** Sends the request to the mock and its answer back. */
function forward(request: string, port: number, socket: Socket): void {
  const upstream = connect(port, "127.0.0.1");
  upstream.on("error", () => socket.destroy());
  upstream.pipe(socket, { end: false });
  upstream.write(request.replace(/\r\nconnection: [^\r]*/i, "\r\nconnection: close"), "latin1");
}
