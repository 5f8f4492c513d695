// Who may be written to. The client asks this before every request, whoever calls it.

export interface Consent {
  /** A flag or the profile allows writes to a target off loopback. */
  readonly allowWrites: boolean;
  /** `writes: never`: wins over everything, also on loopback, which can be a tunnel. */
  readonly forbidWrites?: boolean;
  /** Nothing shall be written in this run. */
  readonly readOnly?: boolean;
}

/** localhost, 127.0.0.0/8 and [::1]; nothing else. Takes a host name as URL.hostname gives it. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * True when the request cannot change the target: GET, HEAD, and POST to a path that ends in
 * `/.search` (RFC 7644 §3.4.3). Methods are case-sensitive: `get` is not GET.
 */
export function isRead(method: string, path: string): boolean {
  if (method === "GET" || method === "HEAD") return true;
  return method === "POST" && /^[^?#]*\/\.search(?:[?#]|$)/.test(path);
}

/** Why a request must not leave, in one sentence, or undefined when it may. */
export function whyRefused(
  request: { readonly method: string; readonly path: string },
  hostname: string,
  consent: Consent,
): string | undefined {
  if (isRead(request.method, request.path)) return undefined;
  if (consent.forbidWrites === true) {
    return `${request.method} was not sent: the profile says writes: never.`;
  }
  if (consent.readOnly === true) return `${request.method} was not sent: the run is read-only.`;
  if (consent.allowWrites || isLoopback(hostname)) return undefined;
  return `${request.method} was not sent: ${hostname} is not this machine, and writes to it were not allowed.`;
}
