// Allure's reporter, told of the tests once the suites have ended, while one worker judges what they sent: to hear of
// a test and to write its two files takes a processor about as long as a test does.

import { mkdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as next } from "node:timers/promises";
import type { Suite, TestCase, TestResult, TestStep } from "@playwright/test/reporter";
import { AllureReporter } from "allure-playwright";
import { described } from "../report/allure.ts";
import { standingProject } from "../run/suites.ts";
import { inertJson } from "../wire/inert.ts";
import { writeAllureWith } from "./playwright-internals.ts";

export default class LateAllureReporter extends AllureReporter {
  readonly #untold: (() => void | Promise<void>)[] = [];
  #isUpToDate = false;
  #telling: Promise<void> | undefined;
  /** Of the test that it is being told of. */
  #told: TestResult | undefined;
  readonly #kept = new Map<string, string | Uint8Array>();
  readonly #written: Promise<void>[] = [];

  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    const keep = (name: string, content: string | Uint8Array) => {
      this.#kept.set(name, content);
    };
    const keepJson = (name: string, content: unknown) => {
      keep(name, inertJson(content));
    };
    writeAllureWith(this, {
      writeResult: (result) => {
        keepJson(`${result.uuid}-result.json`, described({ ...result, ...this.#times() }));
      },
      writeGroup: (group) => {
        keepJson(`${group.uuid}-container.json`, group);
      },
      writeAttachment: keep,
      writeAttachmentFromPath: (name, from) => {
        keep(name, readFileSync(from));
      },
      writeGlobals: keepJson,
    });
  }

  override onTestBegin(test: TestCase): void {
    // Those that it has as it ends aren't its steps.
    const annotations = { value: [...test.annotations] };
    const begun = Object.create(test, { annotations }) as TestCase;
    void this.#later(() => super.onTestBegin(begun));
    if (test.parent.project()?.name === standingProject) this.#telling ??= this.#tell();
  }

  override onStepBegin(test: TestCase, result: TestResult, step: TestStep): void {
    void this.#later(() => super.onStepBegin(test, result, step));
  }

  override onStepEnd(test: TestCase, result: TestResult, step: TestStep): void {
    void this.#later(() => super.onStepEnd(test, result, step));
  }

  override async onTestEnd(test: TestCase, result: TestResult): Promise<void> {
    await this.#later(async () => {
      this.#told = result;
      await super.onTestEnd(test, result);
      this.#told = undefined;
      // The worker that judges meanwhile is heard.
      await next();
    });
  }

  override async onEnd(): Promise<void> {
    await this.#telling;
    await this.#tell();
    // Of those that never began it tells itself.
    this.#isUpToDate = true;
    await super.onEnd();
    this.#writeKept();
    await Promise.all(this.#written);
  }

  async #later(tell: () => void | Promise<void>): Promise<void> {
    if (this.#isUpToDate) await tell();
    else this.#untold.push(tell);
  }

  async #tell(): Promise<void> {
    for (const tell of this.#untold.splice(0)) await tell();
    this.#writeKept();
  }

  /** It takes the moment at which it is told for the test's beginning. */
  #times(): { readonly start: number; readonly stop: number } | undefined {
    if (this.#told === undefined) return undefined;
    const start = this.#told.startTime.getTime();
    return { start, stop: start + this.#told.duration };
  }

  #writeKept(): void {
    const { resultsDir = "allure-results" } = this.options;
    mkdirSync(resultsDir, { recursive: true });
    for (const [name, content] of this.#kept) {
      this.#written.push(writeFile(join(resultsDir, name), content));
    }
    this.#kept.clear();
  }
}
