// One run of the command line, in a process of its own as a user would have it, and what it found.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export const token = "interop-token";

/**
 * @param {{ baseUrl: string, close: () => Promise<void> }} provider is closed when the run has ended
 * @param {string} out folder for the run's reports
 * @param {readonly string[]} flags
 * @returns {Promise<object>} the run's result.json
 * @throws {Error} where the run left none
 */
export async function runAgainst(provider, out, flags) {
  try {
    const target = ["--target", provider.baseUrl, "--token-env", "INTEROP_TOKEN", "--out", out];
    const child = spawn(process.execPath, ["dist/src/cli/main.js", "run", ...target, ...flags], {
      cwd: root,
      env: { ...process.env, INTEROP_TOKEN: token },
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 600_000,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
    const [code] = await once(child, "close");
    const file = join(out, "result.json");
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    throw new Error(`the run ended with exit code ${code} and left no result.json: ${said.trim()}`);
  } finally {
    await provider.close();
  }
}
