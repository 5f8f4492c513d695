// Puts together what a run loads, in dist/, which is all that the package holds: the command line, the configs, the
// reporters and the suites lie as their sources do, and share a few chunks. Each process of a run reads a dozen files
// in place of two hundred. Packages stay outside. Writes only what has changed: a run may be under way.

import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
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
  "src/cli/before-all.ts",
  "src/harness/reporter.ts",
  "src/harness/fault-reporter.ts",
  "src/harness/allure-reporter.ts",
  "src/listen/worker.ts",
  // Apart, and small: for an expectation that isn't met, Playwright colours the whole file that asked for it.
  "suites/matchers/met-first.ts",
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
prune("dist", (name) => name.startsWith("public/") || current.has(name));
// What the compiler writes for scripts of the project, module by module.
prune("build", (name) => !/\.(js|d\.ts)$/.test(name) || existsSync(sourceOf(name)));

function prune(folder, isCurrent) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    if (!isCurrent(relative(folder, file).replaceAll("\\", "/"))) rmSync(file);
  }
}

function sourceOf(name) {
  return name.replace(/\.(js|d\.ts)$/, ".ts");
}
