// What a run was told, as far as it bears on what a verdict is worth; no user's name, no secret.

import type { Organisation, Run } from "./run.ts";

export interface Switches {
  /** SHA-256 of the profile's bytes, hex; of no bytes where there was no profile. */
  readonly profileSha256: string;
  /** As the profile says it; `ask` writes to loopback alone. */
  readonly writes: "never" | "ask" | "allow";
  readonly mailDomain: string;
  readonly organisation: Organisation;
  /** Whether a user who had an account before SCIM was named. */
  readonly preexisting: boolean;
  /** Milliseconds for one exchange. */
  readonly timeoutMs: number;
  readonly fullImport: boolean;
}

export function switchesOf(run: Run): Switches {
  const { profileSha256, mailDomain, organisation, timeoutMs, fullImport } = run;
  return {
    profileSha256,
    writes: run.forbidWrites ? "never" : run.allowWrites ? "allow" : "ask",
    mailDomain,
    organisation,
    preexisting: run.preexisting !== undefined,
    timeoutMs,
    fullImport,
  };
}
