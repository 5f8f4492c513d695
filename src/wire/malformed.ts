// Whether an answer is what it promised: a whole HTTP message and, where a SCIM client was told of success,
// JSON. Refusals are judged by their status; what their bodies hold is for the rows about errors.

import { isUtf8 } from "node:buffer";
import type { Received } from "./received.ts";
import type { WireRequest } from "./wire-request.ts";

/** What is wrong with the answer, in one sentence; undefined where it is whole. Quotes nothing of it. */
export function whyMalformed(request: WireRequest, response: Received): string | undefined {
  if (response.failure !== undefined) return response.failure.message;
  if (!promisesJson(request, response) || response.text.trim() === "") return undefined;
  // RFC 8259 §8.1, RFC 7644 §3.8.
  if (!isUtf8(response.body)) return "The body is not UTF-8.";
  return response.json() === undefined ? "The body is not JSON." : undefined;
}

/** A success that calls itself JSON, or comes to who asked for nothing else (RFC 7644 §3.8). */
function promisesJson(request: WireRequest, { head, fields }: Received): boolean {
  if (head.status < 200 || head.status >= 300) return false;
  const accept = request.headers.find(([name]) => name.toLowerCase() === "accept")?.[1];
  const isJson = /\bjson\b/i;
  return isJson.test(fields.get("content-type") ?? "") || isJson.test(accept ?? "json");
}
