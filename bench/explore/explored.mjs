// One exploration of a provider that is served in this process.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../../build/mocks/seed.js";
import { serve } from "../../build/mocks/serve.js";
import { openSessions } from "../../build/src/cli/explore-sessions.js";
import { explore } from "../../build/src/explore/explore.js";
import { stepsOf } from "../../build/src/explore/hunt.js";
import { toRun } from "../../build/src/run/from-environment.js";
import { passwordsOf } from "../../build/src/run/passwords.js";
import { resolve } from "../../build/src/run/resolve.js";
import { token as ownToken } from "../processes.mjs";

export { stepsOf };

/**
 * @param {import("../../build/mocks/fault.js").Fault | undefined} fault
 * @param {Partial<import("../../build/src/explore/explore.js").ExploreOptions> & { minimal?: boolean }} options
 */
export async function exploredFault(fault, { minimal = false, ...options }) {
  const contract = fault?.contract ?? (minimal ? "core" : "guide");
  const seed = { users: 0 };
  const server = await serve({ options: { token: ownToken, contract, seed, minimal }, fault });
  try {
    return await exploredTarget(server.baseUrl, { contract, ...options });
  } finally {
    await server.close();
  }
}

/**
 * @param {string} baseUrl
 * @param {Partial<import("../../build/src/explore/explore.js").ExploreOptions> & { contract?: string, sessions?: number, settings?: object, token?: string }} options
 */
export async function exploredTarget(
  baseUrl,
  { contract = "guide", sessions: count = 4, settings = {}, token = ownToken, ...options },
) {
  const out = mkdtempSync(join(tmpdir(), "interact-scim-bench-"));
  const resolved = resolve({ contract, out, ...settings }, {}, {});
  const run = toRun(resolved, { target: baseUrl, isMock: true });
  const sessions = openSessions(run, token, count);
  const login = contract === "field-mapping" ? { loginType: "SAML" } : {};
  const target = {
    token,
    mark: run.id,
    mailDomain: run.mailDomain,
    interact: contract === "core" ? undefined : { location: seeded.location, ...login },
    anyOrganisation: true,
    passwords: passwordsOf(run),
    sessions,
    mostUsers: 3 * count,
    isShared: false,
  };
  const started = performance.now();
  try {
    const explored = await explore(target, {
      seed: 1,
      timeMs: 60_000,
      mostFindings: 1,
      stop: new AbortController().signal,
      ...options,
    });
    return { ...explored, seconds: (performance.now() - started) / 1000 };
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
    rmSync(out, { recursive: true, force: true });
  }
}
