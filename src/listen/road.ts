// The road between Okta and the target: what comes at one end leaves at the other. Whoever wants to know of it is
// told afterwards, and can neither delay nor stop it.

import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { carry } from "./carry.ts";
import { connectUpstream, maxHeaderSize, type Certificates, type Upstream } from "./upstream.ts";
import type { Passed } from "./passed.ts";

export interface RoadOptions {
  /** Only its scheme, host and port count: the path is the one that Okta asks for. */
  readonly target: URL;
  readonly certificates?: Certificates;
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** PEM; http without. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Called once for each exchange, when it has ended; whatever it throws is lost. */
  readonly onPassed: (passed: Passed) => void;
}

export interface Road {
  readonly port: number;
  /** Ends every connection, then resolves. */
  close(): Promise<void>;
}

/** @throws Error of node:net where the port can't be had */
export async function openRoad(options: RoadOptions): Promise<Road> {
  const { target, certificates = {}, tls } = options;
  // No time limit of ours: Okta and the target keep their own.
  const settings = { maxHeaderSize, keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 };
  const server = tls === undefined ? createHttp(settings) : createHttps({ ...settings, ...tls });
  const upstreams = new WeakMap<Socket, Upstream>();
  const underWay = new Map<Socket, number>();
  let count = 0;

  const upstreamOf = (socket: Socket): Upstream => {
    const found = upstreams.get(socket);
    if (found !== undefined) return found;
    const made = connectUpstream(target, certificates, () => {
      if ((underWay.get(socket) ?? 0) === 0) socket.end();
    });
    upstreams.set(socket, made);
    socket.once("close", () => made.close());
    return made;
  };

  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const { socket } = incoming;
    const beside = [...underWay.values()].reduce((sum, each) => sum + each, 0);
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    count += 1;
    carry({ incoming, answer, upstream: upstreamOf(socket), number: count, beside }, (passed) => {
      const left = (underWay.get(socket) ?? 1) - 1;
      if (left === 0) underWay.delete(socket);
      else underWay.set(socket, left);
      try {
        options.onPassed(passed);
      } catch {
        // The road goes on; who listens reports by itself what it missed.
      }
    });
  };
  // Expect goes to the target, and whatever it says comes back.
  server.on("request", pass).on("checkContinue", pass).on("checkExpectation", pass);

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
