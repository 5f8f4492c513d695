// Servers on loopback that want something of whoever connects: certificates, a proxy's credentials.

import { createServer, request, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Server, type Socket } from "node:net";
import type { Certificate } from "./certificate.ts";

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on any port of loopback; what is still connected when it closes is cut off. */
export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export const plain = (handle: RequestListener) => listen(createServer(handle));

/** @param client asks for this client certificate, and accepts no other */
export const overTls = (own: Certificate, handle: RequestListener, client?: Certificate) =>
  listen(
    createTlsServer(
      {
        cert: own.cert,
        key: own.key,
        ...(client === undefined
          ? {}
          : { requestCert: true, rejectUnauthorized: true, ca: client.cert }),
      },
      handle,
    ),
  );

/**
 * Forwards plain requests, and opens tunnels; tells of each with the credentials that it was given.
 * @param own the certificate of a proxy that is itself reached by TLS
 */
export function proxying(tell: (line: string) => void, own?: Certificate): Promise<Listening> {
  const seen = (kind: string, asked: IncomingMessage) =>
    tell(`${kind} ${asked.url ?? ""} ${asked.headers["proxy-authorization"] ?? "none"}`);
  const handle: RequestListener = (asked, answer) => {
    seen(asked.method ?? "", asked);
    const { "proxy-authorization": _credentials, ...headers } = asked.headers;
    const onward = request(asked.url ?? "", { method: asked.method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    asked.pipe(onward);
  };
  const server = own === undefined ? createServer(handle) : createTlsServer(own, handle);
  server.on("connect", (asked, socket: Socket) => {
    seen("CONNECT", asked);
    const [host = "", port = ""] = (asked.url ?? "").split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
  });
  return listen(server);
}
