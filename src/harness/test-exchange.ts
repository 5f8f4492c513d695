// What one exchange of a test needs of Playwright: time for it, and a place in the report.

import type { TestInfo } from "@playwright/test";
import type { Run } from "../run/run.ts";
import type { Answer } from "../wire/answer.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { attach } from "./recorder.ts";

/** A request, and the look that goes before a write or follows an answer that never came. */
const exchangesOfOne = 3;

/** Each exchange has its own time limit, and gives the test as much: Playwright's never ends one first. */
export function allowFor(info: TestInfo, { timeoutMs }: Run, requests = 1): void {
  info.setTimeout(info.timeout + requests * exchangesOfOne * timeoutMs);
}

/** Attaches what was recorded to the step that is under way, whether an answer came or none. */
export async function recorded(info: TestInfo, answering: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await answering;
    attach(info, answer.exchange);
    return answer;
  } catch (error) {
    if (error instanceof NoAnswer) attach(info, error.exchange);
    throw error;
  }
}
