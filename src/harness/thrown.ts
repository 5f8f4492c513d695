// What the body of the test that a worker is at has thrown, as data. Playwright keeps of what a body throws its
// message alone, so that the rest waits under the message that it was thrown with.

import type { DidNotApply } from "./did-not-apply.ts";
import type { Unverified } from "../ownership/unverified.ts";
import type { Finding } from "../verdict/finding.ts";
import type { Answer } from "../wire/answer.ts";

export interface Known {
  /** Of an expectation that didn't hold. */
  readonly finding?: Finding;
  /** What the target does without: an attribute, or something that it need not offer. */
  readonly lack?: string;
  /** Id of the exchange whose answer showed it. */
  readonly shownBy?: string;
}

const waiting = new Map<string, Known>();

/** The message to throw. */
export function unmet(finding: Finding): string {
  const { matcher, expected, received } = finding;
  const message = `expect(answer).${matcher}\n\nExpected: ${expected}\nReceived: ${received}`;
  waiting.set(message, { finding });
  return message;
}

/** The error to throw for what the target does without. */
export function lacking(lack: string, error: DidNotApply | Unverified): Error {
  return noted(error, { lack });
}

/** The error to throw for what this answer showed. */
export function shownBy(answer: Pick<Answer, "exchange">, error: DidNotApply | Unverified): Error {
  return noted(error, { shownBy: answer.exchange.id });
}

function noted(error: Error, known: Known): Error {
  waiting.set(error.message, { ...waiting.get(error.message), ...known });
  return error;
}

/** What was thrown with this message; Playwright writes a name before it. */
export function knownOf(message: string): Known {
  return [...waiting].findLast(([thrown]) => message.endsWith(thrown))?.[1] ?? {};
}

/** Before each test. */
export function forgetThrown(): void {
  waiting.clear();
}
