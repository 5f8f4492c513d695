// What one exchange of a test needs of Playwright: time for it.

import type { TestInfo } from "@playwright/test";
import type { Run } from "../run/run.ts";

/** A request, and the look that goes before a write or follows an answer that never came. */
const exchangesOfOne = 3;

/** Each exchange has its own time limit, and gives the test as much: Playwright's never ends one first. */
export function allowFor(info: TestInfo, { timeoutMs }: Run, requests = 1): void {
  info.setTimeout(info.timeout + requests * exchangesOfOne * timeoutMs);
}
