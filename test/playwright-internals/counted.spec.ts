// Tests that are counted otherwise than their bodies end, for test/playwright-internals.test.ts.

import { expect, test as base } from "@playwright/test";
import * as internals from "../../src/harness/playwright-internals.ts";

const counted = (count: (info: Parameters<typeof internals.countAsPassed>[0]) => void) =>
  base.extend<{ counted: undefined }>({
    ...internals.withoutBrowserOptions,
    counted: [
      async ({}, use, info) => {
        await use(undefined);
        count(info);
      },
      { auto: true },
    ],
  });

base(
  "has the fixture of a browser's options",
  ({
    _combinedContextOptions: options,
  }: object & {
    _combinedContextOptions?: object;
  }) => {
    expect(options).toHaveProperty("acceptDownloads");
  },
);

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
