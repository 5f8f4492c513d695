// Writes what a build makes, where it differs from what is there: a run may be reading it.

import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** @param {string | URL} file @param {string} text */
export function writeChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
