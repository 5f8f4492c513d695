// Serves a provider over HTTP on loopback: a bridge to its MSW handlers, so that a run against it takes the
// road that a run against a real target takes. Prints nothing.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getResponse, http, HttpResponse } from "msw";
import { answer } from "./answer.ts";
import { basePath, belowBase } from "./base-path.ts";
import type { Fault } from "./fault.ts";
import { withFault } from "./fault.ts";
import { operationHandlers } from "./handlers.ts";
import type { Provider, ProviderOptions } from "./provider.ts";
import { createProvider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import { bodyText, errorReply } from "./reply.ts";
import { route } from "./routes.ts";

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
  const bridge = createBridge(provider, `${origin}${basePath}`);

  server.on("request", (request, response) => {
    const started = performance.now();
    response.sendDate = false;
    response.on("finish", () => {
      const took = Math.round(performance.now() - started);
      options.onRequest?.(`${request.method} ${request.url} ${response.statusCode} ${took} ms`);
    });
    readBody(request)
      .then(async (body) => {
        if (options.latencyMs) await sleep(options.latencyMs);
        send(request, response, await bridge(request, body), provider);
      })
      .catch(() => response.destroy());
  });

  return {
    baseUrl: `${origin}${basePath}`,
    port: listening,
    provider,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the bridge hands on: `status` 0 ends the connection. */
interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | null;
}

function createBridge(provider: Provider, baseUrl: string) {
  const byOperation = operationHandlers({ http, HttpResponse }, provider, baseUrl);

  return async (request: IncomingMessage, body: string | undefined): Promise<Outgoing> => {
    const { method = "GET", url = "/" } = request;
    const [target = "", ...query] = url.split("?");
    const path = belowBase(target);
    if (body === undefined) {
      return fromReply(errorReply(413, `A body may have ${maxBodyBytes} bytes at most`));
    }
    const headers = headersOf(request);
    const incoming = { method, path, query: query.join("?"), headers, body, baseUrl };

    const routing = route(method, path);
    const handler = routing.kind === "found" ? byOperation.get(routing.operationId) : undefined;
    if (handler) {
      // MSW knows no HEAD for a GET handler; fetch knows no GET with a body.
      const asked = method === "HEAD" ? "GET" : method;
      const sent = asked === "GET" || body === "" ? {} : { body };
      const search = incoming.query === "" ? "" : `?${incoming.query}`;
      const init = { method: asked, headers, ...sent };
      const response = await getResponse(
        [handler],
        new Request(`${baseUrl}${path}${search}`, init),
      );
      if (response) return fromResponse(response);
    }
    // What MSW leaves undefined: an unknown route, a wrong method, a path such as /Users/%2e%2e.
    return fromReply(await answer(provider, incoming));
  };
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const fields = Object.entries(request.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return Object.fromEntries(fields);
}

async function fromResponse(response: Response): Promise<Outgoing> {
  const text = response.body === null ? null : await response.text();
  return { status: response.status, headers: Object.fromEntries(response.headers), text };
}

function fromReply(reply: Reply): Outgoing {
  return { status: reply.status, headers: reply.headers, text: bodyText(reply) };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text }: Outgoing,
  provider: Provider,
): void {
  if (status === 0) {
    request.socket.destroy();
    return;
  }
  const date = new Date(provider.now()).toUTCString();
  const length = text === null ? {} : { "content-length": String(Buffer.byteLength(text)) };
  response.writeHead(status, { date, ...headers, ...length });
  response.end(request.method === "HEAD" ? undefined : (text ?? undefined));
}

/** The body as UTF-8; undefined where it was too long, all of it having been read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return bytes > maxBodyBytes ? undefined : Buffer.concat(chunks).toString("utf8");
}
