// Playwright's own command with a trace of every test, without our command line: what it writes and prints holds
// no secret and no stranger either.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { environment, type Spawned } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { findings, spellings } from "../support/written.ts";
import { environmentOfSecrets, ofStrangers, secrets, strangers } from "./canaries.ts";
import { watchCommandLines } from "./command-lines.ts";
import { echoingTarget } from "./echoing-target.ts";
import { everything } from "./everything.ts";

const at = temporaryFolder();
const out = at("out");
const config = fileURLToPath(new URL("../../dist/playwright.config.js", import.meta.url));
let run: Spawned;
let passwords: readonly string[];
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  const server = await echoingTarget();
  const watch = watchCommandLines();
  const titles = "syncs a password|type of active|a page of users|had an account before";
  run = await playwrightTest(["--config", config, "--trace", "on", "--grep", titles], {
    ...environmentOfSecrets,
    SCIM_TARGET_URL: server.target,
    SCIM_LOCATION: "Manchester",
    SCIM_PREEXISTING: strangers[0] ?? "",
    SCIM_OUT: out,
    DEBUG: "*,-babel*",
  });
  passwords = [...server.passwords];
  texts = everything(out, run, watch.end());
  await server.close();
});

function playwrightTest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Spawned> {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");
  const options = { env: environment(env), maxBuffer: 1 << 30 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, "test", ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe("Playwright's own command with a trace", () => {
  it("has failed and passed tests, whose traces are searched", () => {
    expect(run.stdout).toMatch(/\d+ failed[^]*\d+ passed/);
    expect(passwords.length).toBeGreaterThan(1);
    expect([...texts.keys()].join("\n")).toMatch(/trace\.zip!.*\.trace$/m);
    expect(findings(texts, ["syncs a password"]).length).toBeGreaterThan(5);
  });

  it("leaks no secret, however it is spelt", () => {
    const sought = [...secrets, ...passwords].flatMap(spellings);
    expect(findings(texts, sought)).toEqual([]);
  });

  it("leaks nothing of fifty strangers, however it is spelt", () => {
    expect(findings(texts, ofStrangers.flatMap(spellings))).toEqual([]);
  });
});
