// A request that HTTP/1.1 cannot carry as given. Checked here and not left to undici, whose
// Pool loses a connection's slot for each request that it refuses, and hangs when none is left.

import type { Exchange, HeaderField } from "./exchange.ts";

/** Thrown before anything is sent when method, path or a header is not valid HTTP. */
export class Unsendable extends Error {
  override readonly name = "Unsendable";
  readonly kind = "request";
  readonly exchange: Exchange;

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const PATH = /^\/[\x21-\x7e]*$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Whoever resolves such a path is led to another resource, or to the collection, percent-encoded or not. */
const DOT_SEGMENT = /^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

const dotSegment =
  "an id of one or two dots can't be a path segment (RFC 3986 §5.2.4), so nothing was sent";

/** Longer than any server takes: RFC 9112 §3 asks for 8000 bytes. */
const LONGEST_PATH = 16 * 1024;

/** Why nothing can be asked of what has such a path, in a sentence; undefined where it can. */
export function whyNoPath(path: string): string | undefined {
  if (path.length > LONGEST_PATH) {
    return `${path.slice(0, 40)}…: a path of ${path.length} characters is longer than servers accept, so nothing was sent`;
  }
  return DOT_SEGMENT.test(path) ? `${path}: ${dotSegment}` : undefined;
}

/** undici writes the first three itself, and refuses the others. */
const NOT_OURS = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "keep-alive",
  "upgrade",
  "expect",
]);

/** Why the request cannot be sent, in one sentence, or undefined when it can (RFC 9110 §5.6.2). */
export function whyUnsendable(
  method: string,
  path: string,
  headers: readonly HeaderField[],
): string | undefined {
  if (!TOKEN.test(method)) return "The method is not an HTTP token.";
  if (method === "CONNECT") return "CONNECT opens a tunnel and is not a request to a provider.";
  const noPath = whyNoPath(path);
  if (noPath !== undefined) return noPath;
  if (!PATH.test(path)) return "The path must start with / and be percent-encoded ASCII.";
  for (const [name, value] of headers) {
    if (!TOKEN.test(name)) return "A header name is not an HTTP token.";
    if (NOT_OURS.has(name.toLowerCase()))
      return `The HTTP library writes the ${name} header itself.`;
    if (!FIELD_VALUE.test(value)) return `The value of header ${name} holds forbidden characters.`;
  }
  return undefined;
}
