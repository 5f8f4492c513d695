// What a test elsewhere uses: the reference provider for its own MSW, in Node or in a browser's service worker.
// Loads nothing of Node's. Its types stand here in full, so that a strict project needs none of ours.
import { withFault } from "./fault.ts";
import { faults } from "./faults.ts";
import { handlers as handlersOf } from "./handlers.ts";
import type { LimitationName } from "./provider.ts";
import { limitations } from "./limitations.ts";
import * as reference from "./create-provider.ts";
import type { Provider as ReferenceProvider } from "./provider.ts";

type Resolver = (info: { request: Request }) => Promise<Response>;
type Define<Handler> = (path: string | RegExp, resolver: Resolver) => Handler;

/** `http` and `HttpResponse` of your own msw: handlers made by another copy of it match nothing. */
export interface Msw<Handler> {
  readonly http: Readonly<
    Record<"all" | "get" | "post" | "put" | "patch" | "delete", Define<Handler>>
  >;
  readonly HttpResponse: {
    new (body: string | null, init: { status: number; headers: Record<string, string> }): Response;
    error(): Response;
  };
}

export interface ProviderOptions {
  /** The bearer token that it accepts. Default: `secret`. */
  readonly token?: string;
  /** Which attributes it asks for. Default: `guide`, only `location` of Interact's extension. */
  readonly contract?: "guide" | "field-mapping" | "core";
  /** Who is there at first: one user, and as many more as asked for. */
  readonly seed?: { readonly users?: number };
  /** What the vendor's guide documents as a limitation: see `limitationNames`. */
  readonly limitations?: readonly string[];
  /** One defect on purpose: see `faultNames`. */
  readonly fault?: string;
  /** Every so many requests one is answered 429, with a second to wait. */
  readonly busyEvery?: number;
  /** Default: the system's. */
  readonly clock?: () => Date;
}

export interface Provider {
  readonly token: string;
  /** Forgets everything but the users that were there at first. */
  readonly reset: () => void;
}

export const limitationNames: readonly string[] = Object.keys(limitations);
export const faultNames: readonly string[] = Object.keys(faults);

const current = new WeakMap<Provider, () => ReferenceProvider>();

/**
 * A service provider with its own memory.
 * @throws {RangeError} where a limitation or a fault has no such name
 */
export function createProvider(options: ProviderOptions = {}): Provider {
  const { token = "secret", fault, limitations: asked = [], ...rest } = options;
  const known = asked.map(limitationNamed);
  const wrong = fault === undefined ? undefined : faultNamed(fault);
  const fresh = (): ReferenceProvider => {
    const sound = reference.createProvider({ ...rest, token, limitations: known });
    return wrong === undefined ? sound : withFault(sound, wrong);
  };
  let provider = fresh();
  const made: Provider = {
    token,
    reset: () => {
      provider = fresh();
    },
  };
  current.set(made, () => provider);
  return made;
}

/**
 * Handlers for every operation of the contract, and one that answers 404 and 405.
 * @param options a provider, or the options of one made for these handlers alone; `baseUrl` is where it is, by default
 * /api/v2/scim/v2 at any origin
 */
export function handlers<Handler>(
  msw: Msw<Handler>,
  options: ProviderOptions & { readonly provider?: Provider; readonly baseUrl?: string } = {},
): Handler[] {
  const { provider = createProvider(options), baseUrl } = options;
  const get = current.get(provider);
  if (get === undefined) throw new TypeError("provider must come from createProvider()");
  return handlersOf(msw, { provider: get, ...(baseUrl === undefined ? {} : { baseUrl }) });
}

function limitationNamed(name: string): LimitationName {
  const found = (Object.keys(limitations) as LimitationName[]).find((known) => known === name);
  if (found !== undefined) return found;
  throw new RangeError(`no limitation "${name}"; the known ones are ${limitationNames.join(", ")}`);
}

function faultNamed(name: string) {
  const found = faults[name];
  if (found !== undefined) return found;
  throw new RangeError(`no fault "${name}"; faultNames lists all ${faultNames.length}`);
}
