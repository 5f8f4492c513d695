// Loads a TypeScript module of the project without a build.

import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";

/** @param {string} file path in the repository @returns {Promise<any>} its exports */
export async function load(file) {
  const { output } = await build({
    input: file,
    external: /^[^./]/,
    platform: "node",
    write: false,
    output: { codeSplitting: false },
  });
  const folder = "build/loaded";
  mkdirSync(folder, { recursive: true });
  const name = `${folder}/${file.replaceAll("/", "-")}.mjs`;
  writeFileSync(name, output[0].code);
  return import(pathToFileURL(name).href);
}
