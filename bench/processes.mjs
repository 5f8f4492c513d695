// Starts what is measured, each in a process of its own, and says how long it took and how much it held.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { watchMemory } from "./process-tree.mjs";

export const root = fileURLToPath(new URL("../", import.meta.url));
export const cli = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
export const token = "bench-token";

/**
 * Runs a Node program to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {{ memory?: boolean }} [options] with memory, samples what the process and its children hold
 * @returns {Promise<{ seconds: number, code: number | null, output: string, pssBytes: number }>}
 */
export async function timed(args, env = {}, { memory = false } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, SCIM_TOKEN: token, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += text));
  }
  const peak = memory ? watchMemory(child.pid, 250) : undefined;
  const [code] = await once(child, "close");
  const pssBytes = peak?.() ?? 0;
  return { seconds: (performance.now() - started) / 1000, code, output, pssBytes };
}

/**
 * A server in a process of its own, which prints its base URL first.
 * @param {readonly string[]} args
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function served(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  const baseUrl = await new Promise((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text) => {
      // Only the first lines matter: a server prints one for each request.
      if (printed.length < 1000) printed += text;
      const [, url] = /Base URL: (\S+)\n/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return {
    baseUrl,
    async close() {
      child.removeAllListeners("exit");
      child.kill("SIGTERM");
      await once(child, "close");
    },
  };
}

/** The mock as a run has it: it prints no line for a request, which SCIMMY's doesn't either. @param {number} [users] */
export function quietMock(users = 0) {
  return served(["--expose-gc", "bench/mock-server.mjs", token, String(users)]);
}

/** @param {readonly string[]} flags */
export function mock(...flags) {
  return served([cli, "mock", "--port", "0", "--token", token, ...flags]);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
