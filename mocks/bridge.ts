// From HTTP to a provider's MSW handlers and back, by way of fetch's Request and Response; answers itself
// what these hide or throw on. Reads no socket: serve.ts does.
import type { IncomingHttpHeaders } from "node:http";
import { getResponse, http, HttpResponse } from "msw";
import { answer } from "./answer.ts";
import { belowBase } from "./base-path.ts";
import { operationHandlers } from "./handlers.ts";
import type { Outgoing } from "./outgoing.ts";
import { fromReply } from "./outgoing.ts";
import type { Provider } from "./provider.ts";
import { route } from "./routes.ts";

export interface Incoming {
  readonly method: string;
  /** The request line's, with the base path. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Bridge = (incoming: Incoming) => Promise<Outgoing>;

/** @param baseUrl absolute, without trailing slash */
export function createBridge(provider: Provider, baseUrl: string): Bridge {
  const byOperation = operationHandlers({ http, HttpResponse }, provider, baseUrl);

  return async ({ method, target, body, ...incoming }) => {
    const [path = "", ...rest] = belowBase(target).split("?");
    const query = rest.join("?");
    const headers = oneEach(incoming.headers);

    const routing = route(method, path);
    const handler = routing.kind === "found" ? byOperation.get(routing.operationId) : undefined;
    if (handler) {
      // MSW knows no HEAD for a GET handler.
      const asked = method === "HEAD" ? "GET" : method;
      const search = query === "" ? "" : `?${query}`;
      const init = { method: asked, headers };
      const request = new ReadRequest(`${baseUrl}${path}${search}`, init, body);
      const response = await getResponse([handler], request);
      if (response) return fromResponse(response);
    }
    // What MSW leaves undefined: an unknown route, a wrong method, a path such as /Users/%2e%2e.
    return fromReply(await answer(provider, { method, path, query, headers, body, baseUrl }));
  };
}

/**
 * A request whose body was read already. Everybody who asks gets the same text, so it is its own copy: MSW
 * clones each request, and a clone of fetch's own has the body's stream split in two.
 */
class ReadRequest extends Request {
  override readonly text: () => Promise<string>;
  override readonly clone = (): this => this;

  constructor(
    url: string,
    init: { method: string; headers: Record<string, string> },
    text: string,
  ) {
    super(url, init);
    this.text = () => Promise.resolve(text);
  }
}

function oneEach(headers: IncomingHttpHeaders): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name in headers) fields[name] = String(headers[name]);
  return fields;
}

async function fromResponse({ status, headers, body }: Response): Promise<Outgoing> {
  return { status, headers: Object.fromEntries(headers), body: body && (await bytesOf(body)) };
}

/** Read by hand: `text()` takes three times as long, and what it decodes would be encoded again. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}
