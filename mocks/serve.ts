// Serves a provider over HTTP on loopback, so that a run against it takes the road that a run against a
// real target takes. It asks the same function as the MSW handlers do. Prints nothing.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { isIP, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { answer } from "./answer.ts";
import { basePath, belowBase } from "./base-path.ts";
import type { Fault } from "./fault.ts";
import { withFault } from "./fault.ts";
import type { IncomingRequest, Provider, ProviderOptions } from "./provider.ts";
import { createProvider } from "./create-provider.ts";
import { bodyText, errorReply, type Reply } from "./reply.ts";

/** What to serve: a provider, or the options for a fresh one. */
type Subject = { readonly provider: Provider } | { readonly options: ProviderOptions };

export type ServeOptions = Subject & {
  /** A deliberate defect. */
  readonly fault?: Fault;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: "127.0.0.1". */
  readonly host?: string;
  /** How long every answer is held back, in ms. */
  readonly latencyMs?: number;
  /** Called with one line for each answer: method, target, status, time. */
  readonly onRequest?: (line: string) => void;
};

export interface Served {
  /** Absolute, without trailing slash. */
  readonly baseUrl: string;
  readonly port: number;
  readonly provider: Provider;
  /** Ends every connection, then resolves. */
  readonly close: () => Promise<void>;
}

const maxBodyBytes = 16 * 1024 * 1024;
/** As fetch decodes a body: without the byte order mark that some clients put first. */
const utf8 = new TextDecoder();
/** Room for the longest filter that the engine reads, percent-encoded. */
const maxHeaderSize = 64 * 1024;

/** @throws {Error} of node:net where the port can't be had (`EADDRINUSE`, `EACCES`) */
export async function serve(options: ServeOptions): Promise<Served> {
  const { fault, host = "127.0.0.1", port = 0 } = options;
  const sound = "provider" in options ? options.provider : createProvider(options.options);
  const provider = fault ? withFault(sound, fault) : sound;

  // A client that reuses a connection must not meet its end: far longer than any client keeps one.
  const server = createServer({ maxHeaderSize, keepAliveTimeout: 120_000 });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  const baseUrl = `${origin}${basePath}`;

  server.on("request", (request, response) => {
    const { method = "GET", url: target = "/", headers } = request;
    const started = performance.now();
    response.sendDate = false;
    response.on("finish", () => {
      const took = Math.round(performance.now() - started);
      options.onRequest?.(`${method} ${target} ${response.statusCode} ${took} ms`);
    });
    readBody(request)
      .then(async (body) => {
        if (options.latencyMs) await sleep(options.latencyMs);
        const isMisdirected = isLoopback(host) && !isOwn(hostnameIn(headers.host));
        if (isMisdirected) return misdirected();
        return body === undefined ? tooLong() : answer(provider, incoming(request, body, baseUrl));
      })
      .then((reply) => send(request, response, reply, provider))
      .catch(() => response.destroy());
  });

  return {
    baseUrl,
    port: listening,
    provider,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page of the web that has its own name lead here is answered nothing (DNS rebinding). */
function misdirected(): Reply {
  return errorReply(421, "The mock answers only to localhost and to IP addresses");
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/i.test(hostname);
}

/** An address leads where it says; of all names, this one alone. */
function isOwn(hostname: string): boolean {
  return /^localhost$/i.test(hostname) || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}

function hostnameIn(host = ""): string {
  return host.replace(/:\d+$/, "");
}

function tooLong(): Reply {
  return errorReply(413, `A body may have ${maxBodyBytes} bytes at most`);
}

/** What the provider is asked. */
function incoming(request: IncomingMessage, body: string, baseUrl: string): IncomingRequest {
  const { method = "GET", url = "/", headers } = request;
  const [path = "", ...rest] = belowBase(url).split("?");
  const query = rest.join("?");
  return { method, path, query, headers: oneEach(headers), body, baseUrl };
}

function oneEach(headers: IncomingHttpHeaders): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name in headers) fields[name] = String(headers[name]);
  return fields;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  provider: Provider,
): void {
  const { status, headers } = reply;
  const body = bodyText(reply);
  if (status === 0) {
    request.socket.destroy();
    return;
  }
  const date = new Date(provider.now()).toUTCString();
  const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
  response.writeHead(status, { date, ...headers, ...length });
  response.end(request.method === "HEAD" ? undefined : (body ?? undefined));
}

/** The body as UTF-8; undefined where it was too long, all of it having been read. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request
      .on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxBodyBytes) chunks.push(chunk);
      })
      .once("end", () => {
        resolve(bytes > maxBodyBytes ? undefined : utf8.decode(Buffer.concat(chunks)));
      })
      .once("error", reject);
  });
}
