// Runs that break: the target dies in the middle, or the run itself is killed. What they leave holds no secret.

import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { beforeAll, describe, expect, it } from "vitest";
import { requirementIds } from "../../src/requirements/catalogue.ts";
import { start, type Spawned } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { findings, spellings, written } from "../support/written.ts";
import { environmentOfSecrets, ofStrangers, secrets, strangers } from "./canaries.ts";
import { echoingTarget, type Echoing } from "./echoing-target.ts";
import { everything } from "./everything.ts";

const at = temporaryFolder();
/** Enough of them to send more than forty requests, passwords among these. */
const rows = requirementIds.filter((id) => /^OKTA-(password|update)\//.test(id));
const runFolders = () => readdirSync(tmpdir()).filter((name) => /^interact-scim-[^t]/.test(name));

interface Broken {
  readonly run: Spawned;
  readonly texts: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly passwords: readonly string[];
}

async function broken(out: string, echoing: Echoing, killAfter?: number): Promise<Broken> {
  const before = runFolders();
  let kill: () => void = () => undefined;
  const server = await echoingTarget({
    ...echoing,
    onAnswer: (count) => {
      if (count === killAfter) kill();
    },
  });
  const args = ["run", "--target", server.target, "--out", out];
  const process = start([...args, ...rows.flatMap((id) => ["--id", id])], {
    ...environmentOfSecrets,
    SCIM_LOCATION: "Manchester",
    SCIM_PREEXISTING: strangers[0] ?? "",
  });
  kill = process.kill;
  const run = await process.ended;
  const passwords = [...server.passwords];
  await server.close();
  // What a killed run could not remove: its settings, which name whom the profile names.
  const mine = runFolders().filter((name) => !before.includes(name));
  const settings = new Map(mine.flatMap((name) => [...written(`${tmpdir()}/${name}`)]));
  const texts = everything(out, run);
  return { run, texts, settings, passwords };
}

describe.each([
  ["whose target dies", { diesAfter: 40 }, undefined, 3, /^result\.json$/m],
  ["that is killed", {}, 40, null, /^workers\/\d+\.ndjson$/m],
] as const)("A run %s", (name, echoing, killAfter, code, left) => {
  let seen: Broken;
  beforeAll(async () => {
    seen = await broken(at(name), echoing, killAfter);
  });

  it("did break, and left something to search", () => {
    expect(seen.run.code, seen.run.stderr).toBe(code);
    expect([...seen.texts.keys()].join("\n")).toMatch(left);
    expect(seen.passwords.length).toBeGreaterThan(0);
  });

  it("leaks no secret and no stranger", () => {
    const sought = [...secrets, ...seen.passwords, ...ofStrangers].flatMap(spellings);
    expect(findings(seen.texts, sought)).toEqual([]);
    expect(findings(seen.settings, secrets.flatMap(spellings))).toEqual([]);
    expect(seen.run.stdout + seen.run.stderr).not.toMatch(/\n\s+at /);
  });
});
