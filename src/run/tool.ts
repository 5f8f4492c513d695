// What this program calls itself, from its own package.json.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

function packageFile(): { name: string; version: string } {
  // Compiled, this file lies one folder deeper than its source.
  for (const path of ["../../package.json", "../../../package.json"]) {
    try {
      return require(path) as { name: string; version: string };
    } catch {
      continue;
    }
  }
  throw new Error("package.json is missing from the installation");
}

const { name, version } = packageFile();

/** Name and version of the package. */
export const tool = { name, version } as const;
