// How the fault run tells Playwright which faulty providers there are.

export const faultProjectsVariable = "INTERACT_SCIM_FAULT_PROJECTS";

/** The project that runs against the provider without a fault. */
export const soundProject = "sound";

export interface FaultProjects {
  /** Where results go. */
  readonly folder: string;
  /** Files of the Runs, by the fault's name. */
  readonly projects: Readonly<Record<string, string>>;
}

/** @throws Error where the variable is missing: the config is loaded by the fault run alone */
export function faultProjects(env: NodeJS.ProcessEnv): FaultProjects {
  const text = env[faultProjectsVariable];
  if (text === undefined) throw new Error("run this through `interact-scim faults`");
  return JSON.parse(text) as FaultProjects;
}
