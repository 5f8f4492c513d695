// Allure's reporter, whose thousand files are written once the suites have ended, while what they sent is judged by one
// worker: to make a file takes as long as a test does.

import { mkdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Suite, TestCase } from "@playwright/test/reporter";
import { AllureReporter } from "allure-playwright";
import { standingProject } from "../run/suites.ts";
import { writeAllureWith } from "./playwright-internals.ts";

export default class LateAllureReporter extends AllureReporter {
  readonly #kept = new Map<string, string | Uint8Array>();
  readonly #written: Promise<void>[] = [];

  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    const keep = (name: string, content: string | Uint8Array) => {
      this.#kept.set(name, content);
    };
    const keepJson = (name: string, content: unknown) => {
      keep(name, JSON.stringify(content));
    };
    writeAllureWith(this, {
      writeResult: (result) => {
        keepJson(`${result.uuid}-result.json`, result);
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
    super.onTestBegin(test);
    if (test.parent.project()?.name === standingProject) this.#writeKept();
  }

  override async onEnd(): Promise<void> {
    await super.onEnd();
    this.#writeKept();
    await Promise.all(this.#written);
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
