// Puts together what a run loads: the command line, the configs, the reporters and the suites stay where the
// compiler writes them, and share a few chunks. Each process of a run reads a dozen files in place of two
// hundred. Runs after the compiler, from the same sources; packages stay outside.

import { readdirSync, rmSync } from "node:fs";
import { build } from "rolldown";

const specs = readdirSync("suites", { recursive: true }).filter((name) =>
  name.endsWith(".spec.ts"),
);
const entries = [
  "playwright.config.ts",
  "faults.config.ts",
  "src/cli/main.ts",
  "src/report/reporter.ts",
  "src/report/fault-reporter.ts",
  ...specs.map((name) => `suites/${name.replaceAll("\\", "/")}`),
];
// As deep as the code that finds other files by its own place.
const chunks = "src/chunks";

rmSync(`dist/${chunks}`, { recursive: true, force: true });
await build({
  input: Object.fromEntries(entries.map((file) => [file.replace(/\.ts$/, ""), file])),
  external: /^[^./]/,
  platform: "node",
  output: {
    dir: "dist",
    entryFileNames: "[name].js",
    chunkFileNames: `${chunks}/[name].js`,
  },
});
