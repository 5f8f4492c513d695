// Configures Playwright for `interact-scim merge`: its HTML report and Allure's results, of all the parts.

import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { mergedVariable, withoutAllureVariable } from "./src/run/run.ts";

const out = process.env[mergedVariable] ?? "";
const here = dirname(fileURLToPath(import.meta.url));
const extension = extname(fileURLToPath(import.meta.url));
const allureReporter = join(here, "src", "harness", `allure-reporter${extension}`);

export default defineConfig({
  // The parts may come from machines where the package lies elsewhere.
  testDir: join(here, "suites"),
  reporter: [
    ["html", { outputFolder: join(out, "playwright"), open: "never" }],
    ...(process.env[withoutAllureVariable] === undefined
      ? [[allureReporter, { resultsDir: join(out, "allure-results") }] as const]
      : []),
  ],
});
