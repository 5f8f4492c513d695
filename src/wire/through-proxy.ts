// Connections to a target through a proxy, which may itself be reached by TLS. Sends the proxy's credentials
// to the proxy alone.

import { isIP } from "node:net";
import { buildConnector, Pool, ProxyAgent, type Dispatcher } from "undici";
import { ProxyFailure } from "./proxy-failure.ts";

export interface Ways {
  /** For each of the pools. */
  readonly shared: Pick<Pool.Options, "connections" | "headersTimeout" | "bodyTimeout">;
  readonly toTarget: buildConnector.BuildOptions;
  readonly toProxy: buildConnector.BuildOptions;
}

/** @param proxy may hold a user name and a password, percent-encoded */
export function throughProxy(origin: string, proxy: URL, ways: Ways): Dispatcher {
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const token =
    credentials === ":" ? undefined : `Basic ${Buffer.from(credentials).toString("base64")}`;
  return origin.startsWith("https:")
    ? tunnelled(proxy, token, ways)
    : forwarded(origin, proxy, token, ways);
}

/** RFC 9110 §9.3.6. */
function tunnelled(proxy: URL, token: string | undefined, ways: Ways): Dispatcher {
  return new ProxyAgent({
    ...ways.shared,
    uri: proxy.origin,
    ...(token === undefined ? {} : { token }),
    requestTls: ways.toTarget,
    clientFactory: (url) => new Pool(url, { connect: connectorTo(proxy, ways) }),
  });
}

/** RFC 9112 §3.2.2: the proxy is asked for the whole address, since many refuse CONNECT to port 80. */
function forwarded(origin: string, proxy: URL, token: string | undefined, ways: Ways): Dispatcher {
  const { host } = new URL(origin);
  const own = token === undefined ? [] : ["proxy-authorization", token];
  const pool = new Pool(proxy.origin, { ...ways.shared, connect: connectorTo(proxy, ways) });
  return pool.compose((dispatch) => (request, handler) => {
    const given = Array.isArray(request.headers) ? (request.headers as readonly string[]) : [];
    const headers = ["host", host, ...given, ...own];
    const path = origin + request.path;
    return dispatch({ ...request, origin: proxy.origin, path, headers }, handler);
  });
}

function connectorTo({ host }: URL, { toProxy }: Ways): buildConnector.connector {
  const connect = buildConnector(toProxy);
  return ({ servername = "", ...options }, callback) => {
    // An address isn't sent as the name of a server (RFC 6066 §3), which is what ProxyAgent would do.
    const name = isIP(servername) > 0 ? {} : { servername };
    connect({ ...options, ...name }, (...[error, socket]) => {
      if (error === null) callback(null, socket);
      else callback(new ProxyFailure(error, host), null);
    });
  };
}
