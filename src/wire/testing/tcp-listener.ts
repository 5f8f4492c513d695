// For tests: a TCP listener on loopback that keeps the raw bytes of each request and answers with
// given bytes. Not an HTTP server: it knows only where a request ends.

import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface TcpListener {
  readonly origin: string;
  readonly host: string;
  /** Raw requests, one string of Latin-1 each. */
  readonly requests: readonly string[];
  /** Connections that were accepted so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export const NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

/** @param answer writes to the socket after each whole request; default: 204 */
export async function listen(
  answer: (socket: Socket, request: string) => void = (socket) => socket.write(NO_CONTENT),
): Promise<TcpListener> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    let pending = "";
    socket.on("data", (chunk) => {
      pending += chunk.toString("latin1");
      const end = pending.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending.slice(0, end))?.[1] ?? 0);
      if (pending.length < end + 4 + length) return;
      requests.push(pending);
      answer(socket, pending);
      pending = "";
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A whole response with Content-Length. */
export function response(
  body: string | Buffer,
  headers: readonly string[] = ["content-type: application/scim+json"],
  startLine = "HTTP/1.1 200 OK",
): Buffer {
  const bytes = Buffer.from(body);
  const head = [startLine, ...headers, `content-length: ${bytes.length}`, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}
