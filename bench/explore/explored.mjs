// One exploration of a provider that is served in this process.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../../dist/mocks/seed.js";
import { serve } from "../../dist/mocks/serve.js";
import { openSessions } from "../../dist/src/cli/explore-sessions.js";
import { explore } from "../../dist/src/explore/explore.js";
import { stepsOf } from "../../dist/src/explore/hunt.js";
import { toRun } from "../../dist/src/run/from-environment.js";
import { passwordsOf } from "../../dist/src/run/passwords.js";
import { resolve } from "../../dist/src/run/resolve.js";
import { token } from "../processes.mjs";

export { stepsOf };

/**
 * @param {import("../../dist/mocks/fault.js").Fault | undefined} fault
 * @param {Partial<import("../../dist/src/explore/explore.js").ExploreOptions>} options
 */
export async function exploredFault(fault, options) {
  const contract = fault?.contract ?? "guide";
  const server = await serve({ options: { token, contract, seed: { users: 0 } }, fault });
  try {
    return await exploredTarget(server.baseUrl, { contract, ...options });
  } finally {
    await server.close();
  }
}

/**
 * @param {string} baseUrl
 * @param {Partial<import("../../dist/src/explore/explore.js").ExploreOptions> & { contract?: string, sessions?: number }} options
 */
export async function exploredTarget(
  baseUrl,
  { contract = "guide", sessions: count = 4, ...options },
) {
  const out = mkdtempSync(join(tmpdir(), "interact-scim-bench-"));
  const settings = resolve({ contract, out }, {}, {});
  const run = toRun(settings, { target: baseUrl, isMock: true });
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
