// Configures Playwright for `interact-scim merge`: its HTML report and Allure's results, of all the parts.

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { mergedVariable, withoutAllureVariable } from "./src/run/run.ts";

const out = process.env[mergedVariable] ?? "";

export default defineConfig({
  // The parts may come from machines where the package lies elsewhere.
  testDir: join(dirname(fileURLToPath(import.meta.url)), "suites"),
  reporter: [
    ["html", { outputFolder: join(out, "playwright"), open: "never" }],
    ...(process.env[withoutAllureVariable] === undefined
      ? [["allure-playwright", { resultsDir: join(out, "allure-results") }] as const]
      : []),
  ],
});
