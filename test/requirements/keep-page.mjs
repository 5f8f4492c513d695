// A page of docs/ that a script makes: written, or with `--check` only compared.

import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

/**
 * Sets the exit code where the page is stale and only asked about.
 *
 * @param {string} name file below docs/
 * @param {string} text Markdown, not formatted yet
 * @param {string} command what makes the page anew
 */
export async function keepPage(name, text, command) {
  const page = new URL(`../../docs/${name}`, import.meta.url);
  const fresh = await format(text, { ...(await resolveConfig(page)), parser: "markdown" });
  if (!process.argv.includes("--check")) {
    writeFileSync(page, fresh);
  } else if (read(page) !== fresh) {
    process.stderr.write(`docs/${name} is stale: ${command}\n`);
    process.exitCode = 1;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
