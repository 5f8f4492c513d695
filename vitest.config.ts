// Configures vitest: the project's own tests. What goes over HTTP to a target runs under Playwright.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "mocks/**/*.test.ts",
      "suites/**/*.test.ts",
      "openapi/**/*.test.ts",
      "test/**/*.test.{ts,mjs}",
    ],
    // Those that spawn the command line wait for whole runs.
    // Most of the time is spent waiting for child processes.
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
