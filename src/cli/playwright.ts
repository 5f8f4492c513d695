// Spawns Playwright, from its own installation and with the config that lies beside the compiled
// code, so that it works from another project's node_modules as well.

import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ofCompiledTests, redByReporter } from "../harness/playwright-internals.ts";
import { stopMessage } from "../harness/stop-when-told.ts";
import { mergedVariable, runVariable, tokenVariable, withoutAllureVariable } from "../run/run.ts";

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");

export interface Invocation {
  readonly args: readonly string[];
  /** Path of the file that holds the Run. */
  readonly runFile: string;
  readonly token: string;
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is told to stop, as by Ctrl-C. */
  readonly maxTimeMs?: number;
  /** Where Playwright's own output goes: to nobody, or to this process's error stream. */
  readonly quiet?: boolean;
}

export interface Ended {
  readonly code: number | null;
  /** It was stopped because its time was over. */
  readonly isLate: boolean;
  /** What it printed where `quiet`. */
  readonly output: string;
}

/** The longest that a timer of Node's can take. */
const longest = 2 ** 31 - 1;

/** Absolute path of a file of this installation's compiled code, e.g. `playwright.config.js`. */
export function compiled(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "..", name);
}

/** Joins the parts' blob reports in a folder into Playwright's and Allure's. @returns what went wrong */
export function mergeReports(
  blobs: string,
  { out, allure }: { readonly out: string; readonly allure: boolean },
): string | undefined {
  const args = [cli, "merge-reports", "--config", compiled("merge.config.js"), blobs];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: {
      ...process.env,
      [mergedVariable]: out,
      ...(allure ? {} : { [withoutAllureVariable]: "1" }),
      ...ofCompiledTests,
    },
    encoding: "utf8",
  });
  return status === 0 ? undefined : stderr;
}

/** Runs `playwright test` to its end. A signal to end is handed on, and waited for. */
export async function playwright(invocation: Invocation): Promise<Ended> {
  const config = invocation.config ?? compiled("playwright.config.js");
  const child = spawn(process.execPath, [cli, "test", "--config", config, ...invocation.args], {
    // The last, ipc, tells it to stop, and when this process ends.
    stdio:
      invocation.quiet === true
        ? ["ignore", "pipe", "pipe", "ipc"]
        : ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      [runVariable]: invocation.runFile,
      [tokenVariable]: invocation.token,
      ...ofCompiledTests,
      ...redByReporter,
      PLAYWRIGHT_NO_COPY_PROMPT: "1",
      PW_TEST_HTML_REPORT_OPEN: "never",
      ...invocation.env,
    },
  });
  // Twice within a second counts once there: at a terminal Ctrl-C has reached it already.
  const forward = () => {
    if (child.connected) child.send(stopMessage);
  };
  process.on("SIGINT", forward).on("SIGTERM", forward);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    forward();
  }, invocation.maxTimeMs ?? longest);
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(late);
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve({ code, isLate, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
