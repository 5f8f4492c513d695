// The half of the road that leads to the target. For each connection of Okta's one to the target, so that an end
// at one side is an end at the other, and nothing is sent again (docs/adr/0020).

import { Agent as HttpAgent, request as httpRequest, type ClientRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Socket } from "node:net";

export interface Certificates {
  /** PEM of the authorities to trust instead of those that Node knows. */
  readonly ca?: string;
  /** PEM of the client's certificate and its key. */
  readonly cert?: string;
  readonly key?: string;
}

export interface Head {
  readonly method: string;
  readonly target: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** Room for the longest filter that a server reads. */
export const maxHeaderSize = 64 * 1024;

export interface Upstream {
  /** Starts the request; the caller writes its body. */
  send(head: Head): ClientRequest;
  /** Ends the connection. */
  close(): void;
}

/** @param onEnd called when the target ends a connection that carries no request */
export function connectUpstream(
  origin: URL,
  certificates: Certificates,
  onEnd: () => void,
): Upstream {
  const isTls = origin.protocol === "https:";
  const alive = { keepAlive: true, maxSockets: 1, noDelay: true };
  const agent = isTls ? new HttpsAgent({ ...alive, ...certificates }) : new HttpAgent(alive);
  const watched = new WeakSet<Socket>();
  agent.on("free", (socket: Socket) => {
    if (!watched.has(socket)) socket.once("close", onEnd);
    watched.add(socket);
  });
  const request = isTls ? httpsRequest : httpRequest;
  return {
    send({ method, target, headers }) {
      const host = origin.hostname.replace(/^\[|\]$/g, "");
      const fields = withHost(headers, origin.host);
      const options = { agent, host, port: origin.port, method, path: target, maxHeaderSize };
      // A list keeps repeated fields where they stood; else Node adds nothing that it was told to leave out.
      if (repeats(fields)) return request({ ...options, headers: fields.flat() });
      const sent = request({ ...options, setHost: false });
      for (const name of ["Connection", "Content-Length", "Transfer-Encoding"])
        sent.removeHeader(name);
      for (const [name, value] of fields) sent.setHeader(name, value);
      return sent;
    },
    close: () => agent.destroy(),
  };
}

type Field = readonly [name: string, value: string];

/** The target's own name in the place of the listener's: servers and gateways choose by it. */
function withHost(headers: readonly string[], host: string): readonly Field[] {
  return headers.flatMap((name, at): Field[] => {
    if (at % 2 === 1) return [];
    return [[name, name.toLowerCase() === "host" ? host : (headers[at + 1] ?? "")]];
  });
}

function repeats(fields: readonly Field[]): boolean {
  return new Set(fields.map(([name]) => name.toLowerCase())).size < fields.length;
}
