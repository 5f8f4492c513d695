// The parts of a recorded exchange that standing checks look at.

import type { Exchange, RecordedBody } from "../../wire/exchange.ts";

/** The value of the header in the response, or undefined; names in any letter case. */
export function responseHeader(exchange: Exchange, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return exchange.response?.headers.find(([field]) => field.toLowerCase() === wanted)?.[1];
}

/** Whether any body came. */
export function hasBody(exchange: Exchange): boolean {
  return (exchange.response?.body?.bytes ?? 0) > 0;
}

const parsed = new WeakMap<RecordedBody, unknown>();

/** The parsed body as recorded, once for all checks; undefined where there is none, it is no JSON, or was cut. */
export function responseJson(exchange: Exchange): unknown {
  const body = exchange.response?.body;
  if (body === undefined || body.cutFrom !== undefined) return undefined;
  if (!parsed.has(body)) parsed.set(body, parse(body.text));
  return parsed.get(body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether the record holds the body whole. */
export function isWhole(exchange: Exchange): boolean {
  return exchange.response?.body?.cutFrom === undefined && exchange.response?.brokenOff !== true;
}

/**
 * Whether a SCIM endpoint was asked (RFC 7644 §3.2): what stands beside them may speak another language, and a path that
 * is no URI (RFC 3986 §2.1) may be refused before it reaches the application.
 */
export function isOfScim({ request }: Exchange): boolean {
  const [path = ""] = request.url.split("?", 1);
  if (/%(?![0-9A-F]{2})/i.test(path)) return false;
  return /\/(?:Users|Groups|Me|Bulk|\.search|Schemas|ResourceTypes|ServiceProviderConfig)(?:\/|$)/i.test(
    path,
  );
}

/** Path below the base URL, without query: `/Users`, `/Users/7`. */
export function resourcePath(exchange: Exchange): string {
  const path = exchange.request.url.replace(/^https?:\/\/[^/]+/, "").split("?", 1)[0] ?? "";
  return /\/(?:Users|Groups)(?:\/.*)?$/.exec(path)?.[0] ?? path;
}

type JsonObject = Readonly<Record<string, unknown>>;

const objects = new WeakMap<object, readonly JsonObject[]>();

/** Every object in the JSON, the outermost first; found once for all checks. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  if (typeof value !== "object" || value === null) return [];
  const found = objects.get(value) ?? collect(value, []);
  objects.set(value, found);
  return found;
}

function collect(value: unknown, found: JsonObject[]): JsonObject[] {
  if (typeof value !== "object" || value === null) return found;
  if (!Array.isArray(value)) found.push(value as JsonObject);
  for (const inner of Object.values(value)) collect(inner, found);
  return found;
}

/** The member of that name, in any letter case (RFC 7643 §2.1). */
export function memberOf(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = name.toLowerCase();
  const isWanted = (key: string) => key.length === wanted.length && key.toLowerCase() === wanted;
  const key = Object.keys(object).find(isWanted);
  return key === undefined ? undefined : object[key];
}
