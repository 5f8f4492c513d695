// How the connections to a target are made: directly or through a proxy, with which certificates.

import { Pool, type Dispatcher } from "undici";
import { throughProxy } from "./through-proxy.ts";

export interface Connection {
  /** http or https; may hold a user name and a password. */
  readonly proxy?: string;
  /** PEM of the authorities to trust instead of those that Node knows. */
  readonly ca?: string;
  /** PEM of the client's certificate and its key. */
  readonly cert?: string;
  readonly key?: string;
}

export interface PoolLimits {
  /** Milliseconds for one connection to be made. */
  readonly timeoutMs: number;
  /** The most connections at a time; unlimited. */
  readonly connections?: number | undefined;
}

/** Our own timer covers a whole exchange; undici's, one for each phase, are switched off. */
export function connectTo(origin: string, connection: Connection, limits: PoolLimits): Dispatcher {
  const { ca, cert, key, proxy } = connection;
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
  const shared = {
    connections: limits.connections ?? null,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const connect = { timeout: limits.timeoutMs, ...tls };
  if (proxy === undefined) return new Pool(origin, { ...shared, connect });
  return throughProxy(origin, new URL(proxy), {
    shared,
    toTarget: connect,
    toProxy: { timeout: limits.timeoutMs, ...(ca === undefined ? {} : { ca }) },
  });
}
