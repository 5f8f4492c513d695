// Tests that are counted otherwise than their bodies end, for test/playwright-internals.test.ts.

import * as playwright from "@playwright/test";
import * as internals from "../../src/harness/playwright-internals.ts";

const { expect } = playwright;
const base = internals.withoutBrowser(playwright, internals.ofCompiledTests);

const counted = (count: (info: Parameters<typeof internals.countAsPassed>[0]) => void) =>
  base.extend<{ counted: undefined }>({
    counted: [
      async ({}, use, info) => {
        await use(undefined);
        count(info);
      },
      { auto: true },
    ],
  });

base("has no fixture of a browser", () => {
  expect(base).toBeInstanceOf(Function);
  expect(base).not.toBe(playwright.test);
});

counted(internals.countAsPassed)("throws and passes", () => {
  throw new Error("a body that throws");
});

counted((info) => {
  internals.countAsFailed(info, [{ message: "counted as failed" }]);
})("ends and fails", () => undefined);

counted((info) => {
  internals.countAsSkipped(info, "counted as skipped");
})("throws and is skipped", () => {
  throw new Error("a body that throws");
});

base.extend<{ settled: undefined }>({
  settled: [
    ({}, _use, info) => {
      const ending = internals.skipping(info, "settled");
      expect(ending).toBeInstanceOf(Error);
      throw ending ?? new Error("skip threw nothing");
    },
    { auto: true },
  ],
})("is skipped by what skip has thrown", () => {
  throw new Error("a body that never runs");
});
