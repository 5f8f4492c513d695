// How a matcher prints: always what was recorded, redacted, so that no report shows a token or a stranger.

import { attribute } from "../attribute.ts";
import { tokenFromEnvironment } from "../../src/run/from-environment.ts";
import { createScrubber } from "../../src/wire/scrub.ts";
import type { Answer } from "../../src/wire/answer.ts";

/** For what a test read from an answer and expects again: it is no record. */
const scrub = createScrubber({ token: tokenFromEnvironment(process.env) });

/** For terminals: a list reporter prints a message as it stands. C0 can't come: HTTP and JSON refuse it. */
const escaped = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The value at the path in the record of the response. */
export function shown(answer: Answer, path: string): string {
  const body = answer.exchange.response?.body;
  if (body === undefined) return "no body";
  if (body.cutFrom !== undefined) return "see the exchange, its body is long";
  try {
    const value = attribute(JSON.parse(body.text), path);
    return value === undefined ? "nothing" : JSON.stringify(value);
  } catch {
    return "a body that is no JSON";
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

/** A matcher's result in the one form that reports read: a line Expected, a line Received. */
export function judged(
  pass: boolean,
  matcher: string,
  wanted: string,
  got: string,
  isNot: boolean,
) {
  const not = isNot ? "not " : "";
  const expected = escaped(scrub(wanted));
  const received = escaped(scrub(got));
  return {
    pass,
    name: matcher,
    expected,
    actual: received,
    message: () =>
      `expect(answer).${isNot ? "not." : ""}${matcher}\n\nExpected: ${not}${expected}\nReceived: ${received}`,
  };
}
