// What the harness takes from Playwright, and from its Allure reporter, beyond what they document. Each entry has a
// test that fails when they change it (test/playwright-internals.test.ts).

import fs from "node:fs";
import type { TestInfo } from "@playwright/test";

/**
 * The fixture on which the thirty options of a browser hang, each with two steps in every test: none is opened here.
 * Were it named otherwise one day, tests got slower, and nothing else.
 */
export const withoutBrowserOptions = { _combinedContextOptions: {} };

/** Environment of a Playwright whose config and tests are compiled: no compiler stands between them and Node. */
export const ofCompiledTests = { PW_DISABLE_TS_ESM: "1" };

/** Counts a test as passed, whatever its body threw. */
export function countAsPassed(info: TestInfo): void {
  info.errors.length = 0;
  info.status = "passed";
}

/** Counts a test whose body was right as failed. A test that took too long stays so. */
export function countAsFailed(info: TestInfo, errors: TestInfo["errors"]): void {
  if (info.status !== "timedOut") info.status = "failed";
  if (info.errors.length === 0) info.errors.push(...errors);
}

/** Counts a test as skipped, though its body ran. */
export function countAsSkipped(info: TestInfo, reason: string): void {
  countAsPassed(info);
  info.status = "skipped";
  info.expectedStatus = "skipped";
  info.annotations.push({ type: "skip", description: reason });
}

/** What `skip` throws, so that its thrower can end something first. */
export function skipping(info: TestInfo, reason: string): Error | undefined {
  try {
    info.skip(true, reason);
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/**
 * Allure's reporter waits for the disk after each of its thousand files, in the process that hands out tests: beside
 * other work on the disk that takes longer than the run. For the whole process, where only reporters write.
 */
export function writeWithoutSync(): void {
  fs.fsyncSync = () => undefined;
}
