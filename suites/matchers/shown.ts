// How a matcher prints: always what was recorded, redacted, so that no report shows a token or a stranger.

import { attribute, pointer } from "../attribute.ts";
import type { Answer } from "../../src/wire/answer.ts";

/** The value at the path in the record of the response. */
export function shown(answer: Answer, path: string): string {
  const body = answer.exchange.response?.body;
  if (body === undefined) return "no body";
  if (body.cutFrom !== undefined) return "see the exchange, its body is long";
  try {
    const value = attribute(JSON.parse(body.text), path);
    return value === undefined ? "nothing" : JSON.stringify(value);
  } catch {
    return "a body that isn't JSON";
  }
}

/** Status and reason and, for an error, what it said. */
export function outcome(answer: Answer): string {
  const line = `${answer.status} ${answer.reason}`.trim();
  return answer.status < 400 ? line : `${line}, detail ${shown(answer, "detail")}`;
}

/** The value at the path, or, where the answer is no success, its status. */
export function found(answer: Answer, path: string): string {
  return answer.status < 300 ? shown(answer, path) : outcome(answer);
}

/** Where these paths lead in the answer; where it is no success, its status is what differs. */
export function where(answer: Answer, ...paths: readonly string[]): string[] {
  return answer.status < 300 ? paths.map((path) => pointer(answer.json, path)) : ["status"];
}

/** What a matcher received, of one path. */
export function seen(answer: Answer, path: string) {
  return { received: found(answer, path), at: where(answer, path) };
}

/** What a matcher received, of the answer as a whole. */
export function ended(answer: Answer) {
  return { received: outcome(answer), at: ["status"] };
}
