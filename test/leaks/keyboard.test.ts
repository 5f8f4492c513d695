// Secrets where users put them by mistake: refused, and never repeated. And the doctor, who tells what it saw.

import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { findings, spellings } from "../support/written.ts";
import { environmentOfSecrets, ofStrangers, secrets, token } from "./canaries.ts";
import { echoingTarget } from "./echoing-target.ts";

const at = temporaryFolder();
// Of this file alone: the tests of runs beside it look at all command lines.
const user = "c4n4ry-us3r";
const password = "c4n4ry-p4ss";
const typed = "c4n4ry-typ3d/t0ken+==";
const misplaced = [...secrets, user, password, typed].flatMap(spellings);
const host = "intranet.example.com/api/v2/scim/v2";

function profile(name: string, text: string): readonly string[] {
  writeFileSync(at(name), text);
  return ["--profile", at(name)];
}

interface Mistake {
  readonly what: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

const address = `https://${user}:${password}@${host}`;
const mistakes: readonly Mistake[] = [
  { what: "an address with a password", args: ["--target", address] },
  { what: "such an address in the environment", env: { SCIM_TARGET_URL: address } },
  { what: "such an address in a profile", args: profile("a.yaml", `target: ${address}`) },
  {
    what: "a password with a slash",
    args: ["--target", `https://${user}:x/${password}@${host}`],
  },
  {
    what: "a password with an at sign",
    args: ["--target", `htps://${user}:a@${password}@${host}`],
  },
  { what: "an address without a scheme", args: ["--target", `${user}:${password}@${host}`] },
  { what: "a token in a query", args: ["--target", `https://${host}?token=${typed}`] },
  {
    what: "a token in the query of a mistyped address",
    args: ["--target", `htps://${host}?token=${typed}`],
  },
  { what: "a token for a flag that isn't there", args: [`--token=${typed}`] },
  { what: "a token in place of a variable's name", args: ["--token-env", typed] },
];

describe("A secret at the wrong place", () => {
  it.concurrent.each(mistakes)(
    "$what is refused and not repeated",
    async ({ args = [], env = {} }) => {
      const run = await cli(["run", ...args], { ...environmentOfSecrets, ...env });
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/^interact-scim: .+\n/);
      const texts = new Map([["printed", run.stdout + run.stderr]]);
      expect(findings(texts, misplaced)).toEqual([]);
    },
  );
});

describe("Debug output of Node's that would print secrets", () => {
  it.concurrent.each(["child_process", "http,undici", "*", "module,NET*"])(
    "is refused: NODE_DEBUG=%s",
    async (sections) => {
      const run = await cli(["run"], { ...environmentOfSecrets, NODE_DEBUG: sections });
      expect(run.stderr).toMatch(/^interact-scim: NODE_DEBUG=\S+ prints the token/m);
      expect(run.code).toBe(2);
      const texts = new Map([["printed", run.stdout + run.stderr]]);
      expect(findings(texts, misplaced)).toEqual([]);
    },
  );

  it("is left alone if it says nothing about a run", async () => {
    const { code } = await cli(["run", "--help"], { NODE_DEBUG: "esm,timer" });
    expect(code).toBe(0);
  });
});

describe("The doctor, against a target that repeats everything", () => {
  it.each([
    ["with the right token", token],
    ["with a wrong one", "c4n4ry-wr0ng-t0ken"],
  ])("leaks nothing %s", async (_, given) => {
    const server = await echoingTarget();
    const env = { ...environmentOfSecrets, SCIM_TOKEN: given, DEBUG: "*,-babel*" };
    const told = await cli(["doctor", "--target", server.target], env);
    const json = await cli(["doctor", "--target", server.target, "--json"], env);
    await server.close();
    const texts = new Map([
      ["printed", [told, json].map((each) => each.stdout + each.stderr).join("\n")],
    ]);
    expect(texts.get("printed")).toContain("credentials");
    const sought = [...secrets, given, ...ofStrangers].flatMap(spellings);
    expect(findings(texts, sought)).toEqual([]);
  });
});
