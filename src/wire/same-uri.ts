// URIs compared as URIs: relative or absolute, percent-encoded or not (RFC 3986 §6.2.2, RFC 7643 §2.3.7).

/** The URL in one spelling; undefined where the reference is none. */
export function sameURI(reference: unknown, base: string): string | undefined {
  if (typeof reference !== "string" || !URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  return `${url.origin}${pathInOneSpelling(url.pathname)}${url.search}`;
}

/** The path with each segment percent-encoded in one way. */
export function pathInOneSpelling(path: string): string {
  return path.split("/").map(inOneSpelling).join("/");
}

/** What a relative reference in a resource is relative to: all before the endpoint (RFC 7643 §2.3.7). */
export function rootOf(url: string): string {
  const [path = url] = url.split("?", 1);
  const endpoint =
    /^(.*\/)(?:Users|Groups|ResourceTypes|Schemas|ServiceProviderConfig|\.search)(?=\/|$)/;
  return endpoint.exec(path)?.[1] ?? path;
}

/** `%40` and `@` are one in a path segment (RFC 3986 §3.3: pchar); `%2F` and `/` are two. */
function inOneSpelling(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}
