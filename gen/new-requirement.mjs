// `npm run new-requirement <id> [topic]`: lays out row, test and fault, each in its topic's file. They compile, and fail
// until they are written. Says which files it has changed.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layOut, Refused } from "./lay-out.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
try {
  const { made, fault, files } = layOut(process.argv[2] ?? "", process.argv[3]);
  // Late, since both take a while to load.
  const { frozenIds, listOfFaults } = await import("./from-sources.mjs");
  const { keep } = await import("./keep.mjs");
  const changed = [];
  for (const make of [() => ({ files: made }), listOfFaults, frozenIds]) {
    changed.push(...(await keep(await make(), false)));
  }
  const at = (file) =>
    `${file}:${
      readFileSync(file, "utf8")
        .split("\n")
        .findLastIndex((line) => /to be written/i.test(line)) + 1
    }`;
  process.stdout.write(
    [
      "Write these three; each says what:",
      ...files.map((file) => `  ${at(file)}`),
      "Beside them were written:",
      ...changed.filter((file) => !files.includes(file)).map((file) => `  ${file}`),
      `Then: npm run gen, npm run faults -- ${fault}, and a line in CHANGELOG.md under Requirements.`,
      "",
    ].join("\n"),
  );
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`new-requirement: ${error.message}\n`);
  process.exitCode = 2;
}
