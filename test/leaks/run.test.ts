// A run with every report, against a target that repeats all that it is told: nothing that was written or
// printed, and no process's command line, holds a secret or one of the fifty users who were there before.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cli, withAllure, type Spawned } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { readResult } from "../support/reports.ts";
import { plain, proxying } from "../support/loopback-servers.ts";
import { findings, spellings } from "../support/written.ts";
import {
  environmentOfSecrets,
  ofStrangers,
  proxy as proxyUser,
  secrets,
  strangers,
  token,
} from "./canaries.ts";
import { watchCommandLines } from "./command-lines.ts";
import { echoingTarget } from "./echoing-target.ts";
import { everything } from "./everything.ts";

const at = temporaryFolder();
const out = at("out");
let run: Spawned;
let passwords: readonly string[];
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  const server = await echoingTarget();
  const proxy = await proxying(() => undefined);
  const authorization = await plain((_, response) => {
    response.end(JSON.stringify({ access_token: token, token_type: "Bearer" }));
  });
  const oauth = [
    "--oauth-url",
    `http://127.0.0.1:${authorization.port}/`,
    "--oauth-client",
    "okta",
  ];
  const connected = [
    ...oauth,
    "--header",
    "X-Gateway-Key=GATEWAY_KEY",
    "--journal",
    join(out, "journal"),
  ];
  const watch = watchCommandLines();
  const narrowed = ["--suite", "okta", "--suite", "interact"];
  const titles = "password|An error about|imports|update carries|before|looks a user up";
  run = await cli(
    [
      ...["run", "--target", server.target, "--out", out, "--transcript", ...connected],
      ...[...narrowed, "--grep", titles],
    ],
    {
      ...withAllure,
      ...environmentOfSecrets,
      SCIM_PROXY: `http://${proxyUser.user}:${proxyUser.password}@127.0.0.1:${proxy.port}`,
      SCIM_LOCATION: "Manchester",
      SCIM_PREEXISTING: strangers[0] ?? "",
      // Babel tells of nothing but syntax, in megabytes.
      DEBUG: "*,-babel*",
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: join(out, "summary.md"),
    },
  );
  const lines = watch.end();
  passwords = [...server.passwords];
  await Promise.all([server.close(), proxy.close(), authorization.close()]);
  const compared = ["compare", out, out, "--html", join(out, "compared.html"), "--json"];
  writeFileSync(join(out, "compared.json"), (await cli(compared)).stdout);
  texts = everything(out, run, lines);
});

describe("A run with every report against a target that repeats everything", () => {
  it("has red rows, and users that it met and pushed passwords for", () => {
    expect(run.code, run.stderr.slice(-500)).toBe(1);
    expect(readResult(out).summary.fail).toBeGreaterThan(1);
    expect(passwords.length).toBeGreaterThan(1);
    expect(readFileSync(join(out, "result.json"), "utf8")).toMatch(/"totalResults\\":\d{2,}/);
  });

  it("is searched in every report, every attachment and everything printed", () => {
    const files = [...texts.keys()].join("\n");
    for (const name of [
      /^result\.json$/m,
      /^index\.html$/m,
      /^junit\.xml$/m,
      /^exchanges\.har$/m,
      /^summary\.md$/m,
      /^compared\.html$/m,
      /^transcripts\/.*\.http$/m,
      /^playwright\/index\.html!.*!report\.json$/m,
      /^allure-results\/.*-result\.json$/m,
      /^allure-results\/.*-attachment\.\w+$/m,
    ]) {
      expect(files).toMatch(name);
    }
    expect(findings(texts, [readResult(out).run.id]).length).toBeGreaterThan(50);
    expect(texts.get("stderr")).toMatch(/pw:/);
    expect(texts.get("command lines")).toContain("playwright");
  });

  it("leaks no secret, however it is spelt", () => {
    const sought = [...secrets, ...passwords].flatMap(spellings);
    expect(findings(texts, sought)).toEqual([]);
  });

  it("leaks nothing of fifty strangers, however it is spelt", () => {
    expect(findings(texts, ofStrangers.flatMap(spellings))).toEqual([]);
  });
});
