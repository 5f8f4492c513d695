// How the fault run tells Playwright which faulty providers there are.

import { readFileSync, writeFileSync } from "node:fs";

/** Names the file that holds the FaultProjects. */
export const faultProjectsVariable = "INTERACT_SCIM_FAULT_PROJECTS";

/** The project that runs against the provider without a fault. */
export const soundProject = "sound";

export interface FaultProject {
  /** File of the Run against the provider with the fault. */
  readonly runFile: string;
  /** Only the tests that judge one of these rows run; all when absent. */
  readonly ids?: readonly string[];
}

export interface FaultProjects {
  /** Where results go. */
  readonly folder: string;
  /** By the fault's name. */
  readonly projects: Readonly<Record<string, FaultProject>>;
}

/** Writes what the fault run's Playwright reads; too much for the environment. */
export function writeFaultProjects(file: string, found: FaultProjects): void {
  writeFileSync(file, JSON.stringify(found));
}

let kept: { file: string; found: FaultProjects } | undefined;

/**
 * Reads the file once: every test asks.
 * @throws Error where the variable is missing: the config is loaded by the fault run alone
 */
export function faultProjects(env: NodeJS.ProcessEnv): FaultProjects {
  const file = env[faultProjectsVariable];
  if (file === undefined) throw new Error("run this through `interact-scim faults`");
  if (kept?.file !== file) {
    kept = { file, found: JSON.parse(readFileSync(file, "utf8")) as FaultProjects };
  }
  return kept.found;
}
