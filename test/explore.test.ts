// `explore` from end to end: a broken provider, the shortest sequence, and the script that shows it again.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "../mocks/faults.ts";
import { serve, type Served } from "../mocks/serve.ts";
import type { Result } from "../src/report/result.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const token = "c4n4ry-token";
const fault = faults["deactivation-clears-uid"];
const row = "OKTA-deactivate/changes-nothing-else";
const flags = (server: Served, out: string) => [
  ...["explore", "--target", server.baseUrl, "--location", "Manchester", "--out", at(out)],
  ...["--users", "6", "--max-findings", "1", "--seed", "5"],
];
const env = (name: string) => ({ SCIM_TOKEN: token, SCIM_JOURNAL: at(`journal-${name}`) });

describe("A provider that forgets the UID of a user who leaves", () => {
  let server: Served;
  let before: number;
  let stdout: string;
  let code: number | null;

  beforeAll(async () => {
    server = await serve({ options: { token, contract: "guide" }, ...(fault && { fault }) });
    before = server.provider.tables.users.size;
    const ended = await cli([...flags(server, "found"), "--time", "30s"], env("found"));
    ({ stdout, code } = ended);
  });
  afterAll(() => server.close());

  it("is found in two steps, and no user is left", () => {
    expect(code, stdout).toBe(1);
    expect(stdout).toContain(`1  fail  ${row}\n`);
    expect(stdout).toMatch(/1\. Assign user A .*\n +2\. Deactivate user A\n/);
    expect(stdout).toMatch(/expected {2}externalid: /);
    expect(server.provider.tables.users.size).toBe(before);
  });

  it("is in the result as a red row, with the answer that shows it as evidence", () => {
    const result = JSON.parse(readFileSync(join(at("found"), "result.json"), "utf8")) as Result;
    const red = result.requirements.filter(({ verdict }) => verdict === "fail");
    expect(red.map(({ id }) => id)).toEqual([row]);
    const last = result.exchanges.find(({ id }) => id === red[0]?.exchanges.at(-1));
    expect(last?.request.method).toBe("GET");
    expect(last?.request.url).toContain("/Users/");
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it("is shown again by the script, until it is fixed", async () => {
    const script = join(at("found"), "explore/1.sh");
    const text = readFileSync(script, "utf8");
    expect(text).not.toContain(token);
    const sound = await serve({ options: { token, contract: "guide" } });
    const exits = await Promise.all([run(script, server.baseUrl), run(script, sound.baseUrl)]);
    await sound.close();
    expect(exits).toEqual([1, 0]);
  });

  it("is played again by its name", async () => {
    const [, replay = ""] = /--replay '([^']+)'/.exec(stdout) ?? [];
    const again = await cli([...flags(server, "again"), "--replay", replay], env("again"));
    expect(again.code, again.stderr).toBe(1);
    expect(again.stdout).toContain(row);
    expect(again.stdout).toMatch(/^1 sequences?, /m);
  });
});

it("The reference mock is found to be right, and no test of it stays", async () => {
  const { code, stdout } = await cli(["explore", "--time", "3s", "--out", at("mock")], env("mock"));
  expect(code, stdout).toBe(0);
  expect(stdout).toMatch(/ 0 findings; \d+ requirements were checked and hold/);
});

it.each([
  { wrong: ["--time", "soon"], sentence: /--time takes a duration such as 90s, 5m or 1h/ },
  { wrong: ["--users", "1"], sentence: /--users takes a whole number from 2 to 1000/ },
  { wrong: ["--replay", "x"], sentence: /--replay takes what a finding names/ },
  { wrong: ["--target", "https://scim.example.com/"], sentence: /Give --allow-writes/ },
])("$wrong is refused in one sentence", async ({ wrong, sentence }) => {
  const { code, stderr } = await cli(["explore", ...wrong, "--out", at("wrong")], env("wrong"));
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

/** Not waited for in this process, which serves what the script asks. */
function run(script: string, baseUrl: string): Promise<number | null> {
  const child = spawn("bash", [script, baseUrl], { env: { ...process.env, SCIM_TOKEN: token } });
  return new Promise((resolve) => child.once("close", resolve));
}
