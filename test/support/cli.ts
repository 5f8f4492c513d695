// The compiled command line, spawned as a user would, with an environment that holds no setting of its own.

import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const cliFile = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** Not the user's own: a killed run leaves its journal. */
const journals = join(tmpdir(), "interact-scim-test-journals");

export interface Spawned {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnedProcess {
  readonly pid: number;
  /** What was printed so far, on both streams. */
  readonly printed: () => string;
  /** Ctrl-C at a terminal: reaches the process and all that it started. */
  readonly interrupt: () => void;
  /** kill -9 of the process and all that it started. */
  readonly kill: () => void;
  /** kill -9 of the process alone. */
  readonly killAlone: () => void;
  readonly ended: Promise<Spawned>;
}

const settings =
  /^(SCIM_|INTERACT_SCIM_|PLAYWRIGHT_|PW|ALLURE_|TEST_|VITEST|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)/;

/** The environment of this process without what would change a run, and with `more`. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !settings.test(name));
  // One worker for each run: the tests themselves run side by side. Groups of hundreds are for the green run.
  const quick = { SCIM_WORKERS: "1", SCIM_LARGE: "false", SCIM_NO_ALLURE: "1" };
  return { ...Object.fromEntries(own), ...quick, SCIM_JOURNAL: journals, ...more };
}

export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnedProcess {
  const child = spawn(process.execPath, [cliFile, ...args], {
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return {
    // 0 where it couldn't be spawned, which `ended` tells.
    pid: child.pid ?? 0,
    printed: () => stdout + stderr,
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    },
    kill: () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    },
    killAlone: () => child.kill("SIGKILL"),
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ code, stdout, stderr });
      });
    }),
  };
}

/** For those who look at Allure's results. */
export const withAllure = { SCIM_NO_ALLURE: "0" };

/** Runs to the end. */
export function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Spawned> {
  return start(args, env).ended;
}
