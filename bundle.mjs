// Puts together what a run loads: the command line, the configs, the reporters and the suites stay where the
// compiler writes them, and share a few chunks. Each process of a run reads a dozen files in place of two
// hundred. Runs after the compiler, from the same sources; packages stay outside. Writes only what has changed:
// a run may be under way.

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "rolldown";
import { writeChanged } from "./write-changed.mjs";

const specs = readdirSync("suites", { recursive: true }).filter((name) =>
  name.endsWith(".spec.ts"),
);
const entries = [
  "playwright.config.ts",
  "faults.config.ts",
  "merge.config.ts",
  "src/cli/main.ts",
  "src/harness/reporter.ts",
  "src/harness/fault-reporter.ts",
  "src/listen/worker.ts",
  ...specs.map((name) => `suites/${name.replaceAll("\\", "/")}`),
];
// As deep as the code that finds other files by its own place.
const chunks = "src/chunks";

const { output } = await build({
  input: Object.fromEntries(entries.map((file) => [file.replace(/\.ts$/, ""), file])),
  external: /^[^./]/,
  platform: "node",
  write: false,
  output: { entryFileNames: "[name].js", chunkFileNames: `${chunks}/[name].js` },
});

for (const { fileName, code } of output) {
  const file = join("dist", fileName);
  mkdirSync(dirname(file), { recursive: true });
  writeChanged(file, code);
}
// A chunk that nothing loads any more, and a spec that was moved, which Playwright would still run.
const current = new Set(output.map(({ fileName }) => fileName));
const written = [chunks, "suites"].flatMap((folder) =>
  readdirSync(join("dist", folder), { recursive: true }).map(
    (name) => `${folder}/${name.replaceAll("\\", "/")}`,
  ),
);
for (const name of written) {
  const isOurs = name.startsWith(chunks) || name.endsWith(".spec.js");
  if (isOurs && !current.has(name)) rmSync(join("dist", name));
}
