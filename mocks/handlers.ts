// The reference provider as MSW request handlers, built with the caller's own msw: handlers made by another
// copy of it match nothing, and say nothing. Imports no msw at run time.
import type { HttpHandler, HttpResponse as HttpResponseClass, http as httpNamespace } from "msw";
import type { IncomingRequest } from "./answer.ts";
import { answer } from "./answer.ts";
import type { Provider, ProviderOptions } from "./provider.ts";
import { createProvider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import type { OperationId } from "./routes.ts";
import { routes } from "./routes.ts";

export interface Msw {
  readonly http: typeof httpNamespace;
  readonly HttpResponse: typeof HttpResponseClass;
}

export interface HandlerOptions extends Partial<ProviderOptions> {
  // Where the provider is: absolute, or starting with `*` for any origin. Default: `*/api/v2/scim/v2`.
  readonly baseUrl?: string;
  /** A provider to share or to look into; the other options are then of no account. */
  readonly provider?: Provider;
}

/** The path under which Interact serves SCIM (guide L23). */
export const basePath = "/api/v2/scim/v2";

/**
 * Handlers for every operation of the contract, and a last one that answers 404, 405 and the like.
 * @param msw `http` and `HttpResponse` of the msw that will run the handlers
 * @param options the provider's; `token` is "secret" unless given
 */
export function handlers(msw: Msw, options: HandlerOptions = {}): HttpHandler[] {
  const baseUrl = (options.baseUrl ?? `*${basePath}`).replace(/\/+$/, "");
  const provider = options.provider ?? createProvider({ token: "secret", ...options });
  const rest = msw.http.all(`${baseUrl}/*`, resolver(msw, provider, baseUrl));
  return [...operationHandlers(msw, provider, baseUrl).values(), rest];
}

/** One handler for each operation, by operationId. */
export function operationHandlers(
  msw: Msw,
  provider: Provider,
  baseUrl: string,
): ReadonlyMap<OperationId, HttpHandler> {
  const resolve = resolver(msw, provider, baseUrl);
  const entries = Object.entries(routes).map(([operationId, { method, path }]) => {
    const template = `${baseUrl}${path.replace("{id}", ":id").replace("{urn}", ":urn")}`;
    const define = msw.http[method.toLowerCase() as Lowercase<typeof method>];
    return [operationId as OperationId, define(template, resolve)] as const;
  });
  return new Map(entries);
}

function resolver({ HttpResponse }: Msw, provider: Provider, baseUrl: string) {
  const prefix = baseUrl.startsWith("*") ? baseUrl.slice(1) : new URL(baseUrl).pathname;
  return async ({ request }: { request: Request }): Promise<Response> => {
    const reply = await answer(provider, await incoming(request, prefix));
    if (reply.status === 0) return HttpResponse.error();
    const { status, headers } = reply;
    return new HttpResponse(request.method === "HEAD" ? null : textOf(reply), { status, headers });
  };
}

async function incoming(request: Request, prefix: string): Promise<IncomingRequest> {
  const url = new URL(request.url);
  // MSW has compared the prefix without regard to letter case.
  const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname;
  return {
    method: request.method,
    // Okta's administrators type the base URL with a trailing slash, as the guide does (guide L23).
    path: path.startsWith("//") ? path.slice(1) : path,
    query: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    baseUrl: `${url.origin}${prefix}`,
  };
}

/** The body as text; null where the status allows none (RFC 9110 §6.4.1). */
export function textOf({ status, body, verbatim }: Reply): string | null {
  if (status === 204 || status === 205 || status === 304) return null;
  return verbatim ?? (body === undefined ? null : JSON.stringify(body));
}
