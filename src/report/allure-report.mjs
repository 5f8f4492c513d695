// Renders a run's Allure results as one page (`npm run report:allure [-- FOLDER]`). Allure puts a counter of
// Google's into each page; it is taken out: a report tells nobody that it is read.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const out = process.argv[2] ?? "reports/latest";
const results = join(out, "allure-results");
const page = join(out, "allure", "index.html");
if (!existsSync(results)) {
  console.error(
    `no Allure results in ${results}: run \`npm start\` first, or name the folder of a run`,
  );
  process.exit(2);
}

const require = createRequire(import.meta.url);
const allure = join(dirname(require.resolve("allure")), "..", "cli.js");
const options = ["--single-file", "--group-by", "epic,feature", "--report-name", "interact-scim"];
const made = spawnSync(
  process.execPath,
  [allure, "awesome", results, "--output", join(out, "allure"), ...options],
  { stdio: ["ignore", "ignore", "inherit"] },
);
if (made.status !== 0) process.exit(3);

const counter = /<script[^>]*googletagmanager[^>]*><\/script>\s*<script>[^<]*gtag\([^<]*<\/script>/;
const html = readFileSync(page, "utf8");
if (html.includes("googletagmanager") && !counter.test(html)) {
  rmSync(page);
  console.error(`${page} counts its readers in a way that this script doesn't know: not kept`);
  process.exit(3);
}
writeFileSync(page, html.replace(counter, ""));
console.log(page);
