// What `npx playwright test` needs without the CLI: a seed that all workers share, and the reference
// mock where no target is named.

import { randomBytes } from "node:crypto";
import { startWorkerOutput } from "./worker-output.ts";
import { mockVariable, seedVariable } from "../run/from-environment.ts";
import { runMakes, takeFolder } from "../run/results-folder.ts";

interface WebServer {
  readonly command: string;
  readonly wait: { readonly stdout: RegExp };
  readonly stdout: "ignore";
  readonly gracefulShutdown: { readonly signal: "SIGINT"; readonly timeout: number };
}

/** Writes into `env`, which the workers inherit; only the process that loads the config first does. */
export function standalone(env: NodeJS.ProcessEnv, out: string): { webServer?: WebServer } {
  const isWorker = env["TEST_WORKER_INDEX"] !== undefined;
  if (!isWorker) {
    env[seedVariable] ??= randomBytes(5).toString("hex").slice(0, 8);
    // What Playwright makes anew it clears itself, and with --list it makes nothing.
    takeFolder(out, { makes: runMakes, keep: true });
    startWorkerOutput(out);
  }
  if (env["SCIM_TARGET_URL"] !== undefined) return {};
  if (!isWorker) {
    env[mockVariable] = "1";
    env["SCIM_TOKEN"] = randomBytes(24).toString("base64url");
    env["SCIM_LOCATION"] ??= "Manchester";
    env["SCIM_DEPARTMENT"] ??= "Customer Success";
    env["SCIM_COMPANY"] ??= "Example Ltd";
    env["SCIM_PREEXISTING"] ??= "bjensen@example.com";
  }
  return {
    webServer: {
      // The shell takes the token from the environment, so that no process listing shows it.
      command: "node dist/src/cli/main.js mock --port 0 --token-env SCIM_TOKEN",
      wait: { stdout: /Base URL: (?<scim_target_url>\S+)/ },
      stdout: "ignore",
      gracefulShutdown: { signal: "SIGINT", timeout: 2000 },
    },
  };
}
