// The Run as the suites and the reporter see it: the CLI's, or, under `npx playwright test`, one
// resolved from the environment on the spot.

import { readFileSync } from "node:fs";
import { hash } from "./hash.ts";
import { readProfile } from "./read-profile.ts";
import { resolve, type Resolved } from "./resolve.ts";
import { runVariable, tokenVariable, type Run } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** Set by playwright.config.ts once for all workers, so that they agree on the run's id. */
export const seedVariable = "SCIM_SEED";

/** Set where the reference mock was started for this run. */
export const mockVariable = "INTERACT_SCIM_MOCK";

/** @throws UsageError where neither the CLI nor the environment names a target */
export function runFromEnvironment(env: NodeJS.ProcessEnv): Run {
  const file = env[runVariable];
  if (file !== undefined) return readRun(file);
  const profile = env["SCIM_PROFILE"];
  const resolved = resolve({}, env, profile === undefined ? {} : readProfile(profile));
  if (resolved.target === undefined) throw new UsageError("no target: set SCIM_TARGET_URL");
  return toRun(resolved, { target: resolved.target, isMock: env[mockVariable] === "1" });
}

/** The Run that was written to this file. */
export function readRun(file: string): Run {
  return JSON.parse(readFileSync(file, "utf8")) as Run;
}

/** The token for the run: the CLI's, or the one in the variable that the settings name. */
export function tokenFromEnvironment(env: NodeJS.ProcessEnv): string {
  const named = env["SCIM_TOKEN_ENV"] ?? "SCIM_TOKEN";
  return env[tokenVariable] ?? env[named] ?? "";
}

/** Adds what only the start of a run knows. */
export function toRun(resolved: Resolved, target: { target: string; isMock: boolean }): Run {
  const seed = resolved.seed ?? randomSeed();
  // Parts of one run have a seed in common and must not own each other's users.
  const { shard } = resolved;
  const own = shard === undefined ? seed : `${seed}/${shard.current}`;
  return { ...resolved, ...target, seed, id: runId(own) };
}

function randomSeed(): string {
  return Math.random().toString(36).slice(2, 10).padEnd(8, "0");
}

/** Eight letters and digits that the seed always comes to; the seed itself where it is such. */
export function runId(seed: string): string {
  if (/^[a-z0-9]{8}$/.test(seed)) return seed;
  return `r${hash(seed).toString(36).padStart(7, "0")}`;
}
