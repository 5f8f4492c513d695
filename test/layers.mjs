// Runs dependency-cruiser with the layer rules, and makes sure that it saw the code: with a compiler it
// doesn't know it parses no .ts file and reports "no violations".

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, format } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** Fewer modules than this, and the cruise went past the code. */
const plausible = 200;

const rules = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const { options, forbidden } = rules;
const { output } = await cruise(
  ["src", "suites", "mocks", "playwright.config.ts", "faults.config.ts"],
  { ...options, ruleSet: { forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
const { exitCode, output: report } = await format(output, { outputType: "err-long" });
process.stdout.write(String(report));

const compiler = JSON.parse(readFileSync("node_modules/typescript/package.json", "utf8")).version;
const seen = output.modules.filter((module) => /^(src|suites|mocks)\/.*\.ts$/.test(module.source));
if (seen.length < plausible) {
  process.stdout.write(
    `layers: only ${seen.length} modules were seen, at least ${plausible} should be: does dependency-cruiser know TypeScript ${compiler}?\n`,
  );
  process.exitCode = 1;
} else {
  process.exitCode = exitCode;
}
