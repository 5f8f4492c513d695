// In a job of GitHub's, what the job's page shows of the run. Elsewhere nothing.

import { appendFileSync } from "node:fs";
import { githubAnnotations, githubSummary } from "../report/github.ts";
import type { Result } from "../report/result.ts";

/** Prints annotations and appends the summary, where GitHub's runner says that it is one. */
export function tellGithub(result: Result, env: NodeJS.ProcessEnv): void {
  if (env["GITHUB_ACTIONS"] !== "true") return;
  process.stdout.write(githubAnnotations(result));
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file !== undefined && file !== "") appendFileSync(file, githubSummary(result));
}
