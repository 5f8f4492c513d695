// How long a page of ten thousand exchanges takes to open, and its first row after it: a figure, no test.
// Run `npm run build` and a run first: `node test/page/opening-time.mjs [folder of reports]`.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { page as render } from "../../build/src/report/page/page.js";

const wanted = 10_000;
const folder = mkdtempSync(join(tmpdir(), "opening-time-"));
const result = JSON.parse(
  readFileSync(join(process.argv[2] ?? "reports/latest", "result.json"), "utf8"),
);
const known = result.exchanges;
const exchanges = Array.from({ length: wanted }, (_, index) =>
  index < known.length ? known[index] : { ...known[index % known.length], id: `more#${index}` },
);
const began = performance.now();
const html = render({ ...result, exchanges });
const rendered = performance.now() - began;
const file = join(folder, "index.html");
writeFileSync(file, html);

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (let round = 1; round <= 3; round += 1) {
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  const loaded = performance.now() - start;
  await page.locator("details.row > summary").first().click();
  await page.locator("details.row[open] .exchange").first().waitFor();
  const opened = performance.now() - start - loaded;
  console.log(
    `${wanted} exchanges, ${(html.length / 1e6).toFixed(1)} MB: rendered in ${rendered.toFixed(0)} ms, open in ${loaded.toFixed(0)} ms, first row in ${opened.toFixed(0)} ms`,
  );
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
