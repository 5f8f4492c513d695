// The findings of expectations that didn't hold in the test that a worker is at. Playwright keeps of what a body
// throws its message alone, so that a finding waits under the message that it was thrown with.

import type { Finding } from "../verdict/finding.ts";

const waiting = new Map<string, Finding>();

/** The message to throw. */
export function unmet(finding: Finding): string {
  const { matcher, expected, received } = finding;
  const message = `expect(answer).${matcher}\n\nExpected: ${expected}\nReceived: ${received}`;
  waiting.set(message, finding);
  return message;
}

/** The finding that was thrown with this message; Playwright writes a name before it. */
export function findingThrown(message: string): Finding | undefined {
  return [...waiting].findLast(([thrown]) => message.endsWith(thrown))?.[1];
}

/** Before each test. */
export function forgetFindings(): void {
  waiting.clear();
}
