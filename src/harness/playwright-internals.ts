// What the harness takes from Playwright, and from its Allure reporter, beyond what they document. Each entry has a
// test that fails when they change it (test/playwright-internals.test.ts).

import type { TestInfo, TestType } from "@playwright/test";
import type { TestCase, TestResult } from "@playwright/test/reporter";
import type { AllureResult } from "../report/allure.ts";

/** Environment of a Playwright whose config and tests are compiled: no compiler stands between them and Node. */
export const ofCompiledTests = { PW_DISABLE_TS_ESM: "1" };

const areCompiled = (env: NodeJS.ProcessEnv): boolean => env["PW_DISABLE_TS_ESM"] !== undefined;

/**
 * For compiled tests the `test` that Playwright's own extends by a browser: nothing here opens one, and its fixtures
 * cost each test more than the rest of Playwright does. Playwright's own command keeps them, and its traces.
 * @param playwright the module `@playwright/test`
 */
export function withoutBrowser(
  playwright: Playwright,
  env: NodeJS.ProcessEnv,
): TestType<object, object> {
  return areCompiled(env) ? playwright._baseTest : playwright.test;
}

interface Playwright {
  readonly test: TestType<object, object>;
  readonly _baseTest: TestType<object, object>;
}

/**
 * Stack traces as Node writes them. Playwright reads one for each of a test's steps, and looks each of its lines up in
 * source maps: a tenth of a worker's work, where compiled tests have no maps.
 */
export function withoutSourceMaps(env: NodeJS.ProcessEnv): void {
  if (areCompiled(env)) Reflect.deleteProperty(Error, "prepareStackTrace");
}

/** Counts a test as passed, whatever its body threw. */
export function countAsPassed(info: TestInfo): void {
  info.errors.length = 0;
  info.status = "passed";
}

/**
 * Environment of a Playwright whose first reporter calls `settleStatus`. A worker in which a test fails is ended, and to
 * start the next costs a second of the processor; so the worker says only by an annotation that a test counts as failed.
 */
export const redByReporter = { INTERACT_SCIM_RED_BY_REPORTER: "1" };

const failedAnnotation = "counts as failed";

/** Counts a test whose body was right as failed. A test that took too long stays so. */
export function countAsFailed(info: TestInfo, errors: TestInfo["errors"]): void {
  if (info.errors.length === 0) info.errors.push(...errors);
  if (info.status === "timedOut") return;
  const isByReporter = process.env["INTERACT_SCIM_RED_BY_REPORTER"] !== undefined;
  info.status = isByReporter ? "passed" : "failed";
  if (isByReporter) info.annotations.push({ type: failedAnnotation });
}

/** In the first reporter, when a test has ended: what other reporters read, and Playwright's own exit code. */
export function settleStatus(test: TestCase, result: TestResult): void {
  const isOther = ({ type }: { readonly type: string }) => type !== failedAnnotation;
  if (result.annotations.every(isOther)) return;
  result.status = "failed";
  result.annotations = result.annotations.filter(isOther);
  test.annotations = test.annotations.filter(isOther);
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

/** What Allure's reporter hands its files to, each by its name; no information about an environment is given to it. */
export interface AllureWriter {
  readonly writeResult: (result: AllureResult & { readonly uuid: string }) => void;
  readonly writeGroup: (group: { readonly uuid: string }) => void;
  readonly writeAttachment: (name: string, content: Uint8Array) => void;
  readonly writeAttachmentFromPath: (name: string, from: string) => void;
  readonly writeGlobals: (name: string, content: unknown) => void;
}

/** Has Allure's reporter, which has begun, write with `writer`. */
export function writeAllureWith(reporter: object, writer: AllureWriter): void {
  const { allureRuntime } = reporter as { readonly allureRuntime: { writer: AllureWriter } };
  allureRuntime.writer = writer;
}
