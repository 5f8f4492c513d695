// The reference provider as MSW request handlers, built with the caller's own msw: handlers made by another
// copy of it match nothing, and say nothing. Imports no msw at run time.
import type { IncomingRequest } from "./provider.ts";
import { answer } from "./answer.ts";
import { basePath, belowBase } from "./base-path.ts";
import type { Provider, ProviderOptions } from "./provider.ts";
import { createProvider } from "./create-provider.ts";
import { bodyText } from "./reply.ts";
import { routes } from "./routes.ts";

type Resolver = (info: { request: Request }) => Promise<Response>;
type Define<Handler> = (path: string | RegExp, resolver: Resolver) => Handler;

/**
 * What is used of msw, described by its shape: the types of one copy of msw don't fit another's, and the
 * handlers must have the type that the caller's own has.
 */
export interface Msw<Handler> {
  readonly http: {
    readonly all: Define<Handler>;
    readonly get: Define<Handler>;
    readonly post: Define<Handler>;
    readonly put: Define<Handler>;
    readonly patch: Define<Handler>;
    readonly delete: Define<Handler>;
  };
  readonly HttpResponse: {
    new (body: string | null, init: { status: number; headers: Record<string, string> }): Response;
    error(): Response;
  };
}

export interface HandlerOptions extends Partial<ProviderOptions> {
  /** Where the provider is: absolute, or a path behind a `*` for any origin. Default: the latter. */
  readonly baseUrl?: string;
  /** A provider to share or to look into; the other options are then of no account. */
  readonly provider?: Provider | (() => Provider);
}

/**
 * Handlers for every operation of the contract, and a last one that answers 404, 405 and the like.
 * @param msw `http` and `HttpResponse` of the msw that will run the handlers
 * @param options the provider's; `token` is "secret" unless given
 */
export function handlers<Handler>(msw: Msw<Handler>, options: HandlerOptions = {}): Handler[] {
  const baseUrl = (options.baseUrl ?? `*${basePath}`).replace(/\/+$/, "");
  const { provider = createProvider({ token: "secret", ...options }) } = options;
  const resolve = resolver(msw, provider, baseUrl);
  const operations = Object.values(routes).map(({ method, path }) => {
    const define = msw.http[method.toLowerCase() as Lowercase<typeof method>];
    return define(pattern(`${baseUrl}${path}`), resolve);
  });
  return [...operations, msw.http.all(`${baseUrl}/*`, resolve)];
}

/** A path as a pattern made once: MSW compiles one that is text anew for every request. */
function pattern(path: string): RegExp {
  const literal = path.replace(/[.+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replace(/\{\w+\}/, "[^/]+")}$`);
}

function resolver(
  { HttpResponse }: Pick<Msw<unknown>, "HttpResponse">,
  provider: Provider | (() => Provider),
  baseUrl: string,
): Resolver {
  const prefix = baseUrl.startsWith("*") ? baseUrl.slice(1) : new URL(baseUrl).pathname;
  return async ({ request }) => {
    const current = typeof provider === "function" ? provider() : provider;
    const reply = await answer(current, await incoming(request, prefix));
    if (reply.status === 0) return HttpResponse.error();
    const { status, headers } = reply;
    return new HttpResponse(request.method === "HEAD" ? null : bodyText(reply), {
      status,
      headers,
    });
  };
}

async function incoming(request: Request, prefix: string): Promise<IncomingRequest> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: belowBase(url.pathname, prefix),
    query: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    baseUrl: `${url.origin}${prefix}`,
  };
}
