// Configures vitest: the project's own tests. What goes over HTTP to a target runs under Playwright.
//
// `unit` spawns no process and starts no run: `npm run test:unit`. `whole` has the rest.

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** They ask another program (curl, the generator of types), or measure the memory of their process. */
const apart = [
  "src/contract/contract.test.ts",
  "src/report/page/curl.test.ts",
  "src/wire/malformed.test.ts",
  "src/listen/beside.test.ts",
];

/** Small files that take half a minute each, and would begin last: vitest takes a file's size for its time. */
const slow = [
  "test/interop/unusual-rows.test.mjs",
  "test/elsewhere/schemathesis.test.ts",
  "test/green-run.test.ts",
  "test/alike-providers.test.ts",
  "test/minimal-provider.test.ts",
  "test/refused-create.test.ts",
  "test/explore-race.test.ts",
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      slow.some((name) => moduleId.endsWith(name)) ? 0 : 1;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    // Most of the time is spent waiting for child processes.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{src,mocks,suites,openapi}/**/*.test.ts",
            "test/requirements/*.test.{ts,mjs}",
            "gen/*.test.mjs",
          ],
          exclude: apart,
          // Modules are loaded once for each worker: no test here changes what a module holds.
          isolate: false,
          pool: "threads",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "whole",
          include: [...apart, "test/**/*.test.{ts,mjs}"],
          exclude: ["test/requirements/**"],
          isolate: false,
          // Those that spawn the command line wait for whole runs, on whatever machine.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
