// What an operation answers with, before it becomes HTTP.
import type { Json } from "../src/scim/resource.ts";

const scimMediaType = "application/scim+json";

export interface Reply {
  /** HTTP status; 0 ends the connection without an answer (only a fault asks for that). */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Sent verbatim instead of `body`: text that is not JSON, or JSON as a fault wants it spelt. */
  readonly verbatim?: string;
}

/** An answer whose body is a SCIM message or resource (RFC 7644 §3.1, §8.1). */
export function scimReply(
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { "content-type": scimMediaType, ...headers }, body };
}

/**
 * An Error message (RFC 7644 §3.12).
 * @param status HTTP status, repeated in the body as a string
 * @param detail sentence for an administrator who sees nothing else (guide L49-L51)
 */
export function errorReply(
  status: number,
  detail: string,
  extra: { scimType?: string | undefined; headers?: Readonly<Record<string, string>> } = {},
): Reply {
  const body = {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: String(status),
    ...(extra.scimType === undefined ? {} : { scimType: extra.scimType }),
    detail,
  };
  return scimReply(status, body, extra.headers);
}

/** The body as text; null where the status allows none (RFC 9110 §6.4.1). */
export function bodyText({ status, body, verbatim }: Reply): string | null {
  if (status === 204 || status === 205 || status === 304) return null;
  return verbatim ?? (body === undefined ? null : JSON.stringify(body));
}
