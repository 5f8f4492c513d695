// The files below a folder.

import { existsSync, readdirSync } from "node:fs";

/** @param {string} folder @returns {string[]} paths with the folder before them */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
}
