// As many Playwright tests as a run has, in as many files, with the same reporters, that do nothing: what
// Playwright itself costs.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, timed } from "./processes.mjs";

/**
 * @param {{ tests: readonly { file: string, title: string }[] }} result whose tests are imitated
 * @param {number} workers
 * @param {{ memory?: boolean }} [options]
 */
export async function emptySuite(result, workers, options) {
  // Below the project, so that Playwright is found.
  mkdirSync(join(root, "reports"), { recursive: true });
  const folder = mkdtempSync(join(root, "reports", "bench-empty-"));
  try {
    for (const file of new Set(result.tests.map((test) => test.file))) {
      const titles = result.tests.filter((test) => test.file === file).map((test) => test.title);
      const name = `${file.replaceAll("/", "-")}.mjs`;
      writeFileSync(join(folder, name), specOf(titles));
    }
    writeFileSync(join(folder, "playwright.config.mjs"), configOf(folder, workers));
    const cli = join(root, "node_modules/@playwright/test/cli.js");
    const config = join(folder, "playwright.config.mjs");
    return await timed(
      [cli, "test", "--config", config],
      { PW_TEST_HTML_REPORT_OPEN: "never" },
      options,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function specOf(titles) {
  const tests = titles.map(
    (title, index) => `test(${JSON.stringify(`${index} ${title}`)}, () => {});`,
  );
  return `import { test } from "@playwright/test";\n${tests.join("\n")}\n`;
}

function configOf(folder, workers) {
  return `export default {
  testDir: ${JSON.stringify(folder)},
  testMatch: "*.spec.mjs",
  fullyParallel: true,
  workers: ${workers},
  reporter: [
    ["html", { outputFolder: ${JSON.stringify(join(folder, "html"))}, open: "never" }],
    ["allure-playwright", { resultsDir: ${JSON.stringify(join(folder, "allure"))}, detail: true }],
  ],
};
`;
}
