// The request's header fields as they stand on the wire, with the three that the HTTP library writes.

import type { HeaderField } from "./exchange.ts";
import type { WireRequest } from "./wire-request.ts";

const EXPECTS_CONTENT = new Set(["PATCH", "POST", "PUT"]);

/**
 * undici writes host and connection before, and content-length after the given fields, in lower
 * case; it closes the connection after HEAD. Golden tests compare this with the real bytes.
 */
export function headersAsSent(request: WireRequest, host: string): readonly HeaderField[] {
  const length = Buffer.byteLength(request.body ?? "");
  const sent: HeaderField[] = [
    ["host", host],
    ["connection", request.method === "HEAD" ? "close" : "keep-alive"],
    ...request.headers,
  ];
  if (length > 0 || EXPECTS_CONTENT.has(request.method)) {
    sent.push(["content-length", String(length)]);
  }
  return sent;
}
