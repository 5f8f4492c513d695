// Fails when Playwright, or its Allure reporter, changes what the harness takes from them beyond their documentation.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { JSONReport } from "@playwright/test/reporter";
import { AllureReporter } from "allure-playwright";
import { expect, it } from "vitest";
import {
  type AllureWriter,
  ofCompiledTests,
  redByReporter,
  withoutSourceMaps,
  writeAllureWith,
} from "../src/harness/playwright-internals.ts";

const require = createRequire(import.meta.url);
const installed = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

/** Playwright's exit code, its tests as the last reporter has them, and how many workers they took. */
function counted(env: Readonly<Record<string, string>>) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [installed("@playwright/test", "cli.js"), "test", "--config", "test/playwright-internals"],
    { encoding: "utf8", env: { ...process.env, ...env } },
  );
  const { suites } = JSON.parse(stdout) as JSONReport;
  const results = (suites[0]?.specs ?? []).map(({ title, tests: [test] }) => ({
    title,
    ...test?.results[0],
  }));
  const ended = results.map(({ title, status, errors, annotations }) => [
    title,
    status,
    errors?.map(({ message }) => message) ?? [],
    annotations?.map(({ type }) => type) ?? [],
  ]);
  const workers = new Set(results.map(({ workerIndex }) => workerIndex)).size;
  return { status, ended, workers };
}

const asReported = [
  ["has no fixture of a browser", "passed", [], []],
  ["throws and passes", "passed", [], []],
  ["ends and fails", "failed", ["counted as failed"], []],
  ["throws and is skipped", "skipped", [], ["skip"]],
  ["is skipped by what skip has thrown", "skipped", [], ["skip"]],
];

it("counts tests as they are reported, without a browser", () => {
  expect(counted({})).toEqual({ status: 1, ended: asReported, workers: 2 });
});

it("goes on in the same worker where the first reporter counts a test as failed", () => {
  expect(counted(redByReporter)).toEqual({ status: 1, ended: asReported, workers: 1 });
});

it("asks for no compiler where the variable says that none is needed", () => {
  const [variable = ""] = Object.keys(ofCompiledTests);
  const loader = readFileSync(installed("playwright", "lib/transform/esmLoader.js"), "utf8");
  expect(loader).toContain(`process.env.${variable}`);
});

it("takes the reader of source maps out where tests are compiled, and nowhere else", () => {
  const bundle = readFileSync(installed("playwright-core", "lib/utilsBundle.js"), "utf8");
  expect(bundle).toContain("Error.prepareStackTrace = prepareStackTrace");
  const before = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace") ?? {};
  const isThere = () => Object.hasOwn(Error, "prepareStackTrace");
  try {
    Error.prepareStackTrace = (_, frames) => `${frames.length} frames`;
    withoutSourceMaps({});
    expect(isThere()).toBe(true);
    withoutSourceMaps(ofCompiledTests);
    expect(isThere()).toBe(false);
  } finally {
    Object.defineProperty(Error, "prepareStackTrace", before);
  }
});

it("has Allure's reporter write by these methods, and with another writer once it has begun", () => {
  const reporter = new AllureReporter({ resultsDir: "nowhere" });
  reporter.onBegin({ allTests: () => [] } as never);
  const runtime = Reflect.get(reporter, "allureRuntime") as { readonly writer: object };
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(runtime.writer));
  expect(methods.filter((name) => name.startsWith("write")).sort()).toEqual([
    "writeAttachment",
    "writeAttachmentFromPath",
    "writeCategoriesDefinitions",
    "writeEnvironmentInfo",
    "writeGlobals",
    "writeGroup",
    "writeResult",
  ]);
  const other = {} as AllureWriter;
  writeAllureWith(reporter, other);
  expect(runtime.writer).toBe(other);
});
