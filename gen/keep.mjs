// Writes what a generator made, where it differs from what is there.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import { filesIn } from "./files-in.mjs";

/**
 * @typedef {object} Made
 * @property {Readonly<Record<string, string>>} files what each file holds, by its path in the repository
 * @property {string} [folder] holds these files and no others
 * @property {boolean} [asIs] they are written as they are: no formatter knows them
 */

/**
 * @param {Made} made
 * @param {boolean} isCheck only say what would be written
 * @returns {Promise<string[]>} the files that are, or would be, written or removed
 */
export async function keep({ files, folder, asIs = false }, isCheck) {
  const changed = [];
  for (const [file, text] of Object.entries(files)) {
    const fresh = asIs
      ? text
      : await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (existsSync(file) && readFileSync(file, "utf8") === fresh) continue;
    changed.push(file);
    if (isCheck) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh);
  }
  const left = folder === undefined ? [] : filesIn(folder).filter((file) => !(file in files));
  if (!isCheck) for (const file of left) rmSync(file);
  return [...changed, ...left];
}
