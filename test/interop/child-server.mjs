// A service provider in a process of its own, which says in the first line that it prints where it listens.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** What a provider is built with isn't here, or can't fetch its packages: a reason to leave it out. */
export class ToolchainMissing extends Error {}

/**
 * Runs a step of a provider's build to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {string} what it printed
 * @throws {ToolchainMissing} where the command isn't installed, or failed
 */
export function build(command, args, cwd) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    timeout: 300_000,
  });
  if (error?.code === "ENOENT") throw new ToolchainMissing(`${command} isn't installed`);
  if (status === 0) return stdout;
  const said = `${stderr}${stdout}`.trim().split("\n")[0] ?? "";
  throw new ToolchainMissing(`${command} ${args[0]} failed: ${said}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} token the one bearer token that is let in
 * @param {string} [cwd]
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function startChild(command, args, token, cwd) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, INTEROP_TOKEN: token },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  const [line] = await Promise.race([
    once(child.stdout.setEncoding("utf8"), "data"),
    ended.then(() => Promise.reject(new Error(`${command} ended before it listened`))),
  ]);
  return {
    baseUrl: line.trim(),
    async close() {
      child.kill();
      await ended;
    },
  };
}
