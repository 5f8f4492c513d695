// `list`, `explain` and `mock`, as a user meets them.

import { request } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fetch } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue, requirementIds } from "../src/requirements/catalogue.ts";
import { cli, start, type SpawnedProcess } from "./support/cli.ts";

describe("list", () => {
  it("shows id, level and statement of every row that has a test", async () => {
    const { code, stdout, stderr } = await cli(["list"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    const tested = requirementIds.filter((id) => catalogue[id].excluded === undefined).sort();
    expect(lines.at(-1)).toMatch(new RegExp(`^${tested.length} requirements, \\d+ tests$`));
    expect(lines.slice(0, -1).map((line) => line.split(/ {2,}/))).toEqual(
      tested.map((id) => [id, catalogue[id].level, catalogue[id].statement]),
    );
  });

  it("is narrowed as run is", async () => {
    const { stdout } = await cli(["list", "--id", "RFC7644-3.3/location"]);
    expect(stdout).toMatch(/^RFC7644-3\.3\/location +MUST +The answer to a create of a user/m);
    expect(stdout).not.toContain("INTERACT-location");
  });

  it("shows each statement of the guide with where it is checked", async () => {
    const { code, stdout } = await cli(["list", "--source", "guide"]);
    expect(stdout.match(/^ ?\d+ {2}guide L/gm)).toHaveLength(76);
    expect(stdout).toMatch(/^62 {2}guide L102 .+\n {6}INTERACT-manager\/numeric-uid +LIMITATION$/m);
    expect(stdout).toMatch(/^14 {2}guide L27-30 .+\n {6}by hand: find the profile$/m);
    expect(stdout).toMatch(/^76 statements of the guide, judged by \d+ requirements$/m);
    expect(code).toBe(0);
  });

  it("lists the guide whole or not at all: 2", async () => {
    const { code, stderr } = await cli(["list", "--source", "guide", "--suite", "okta"]);
    expect(stderr).toBe(
      "interact-scim: --source lists the whole guide: leave --suite, --grep and --id out\n",
    );
    expect(code).toBe(2);
  });

  it("says that nothing matches: 2", async () => {
    const { code, stderr } = await cli(["list", "--grep", "zzz"]);
    expect(stderr).toBe(
      "interact-scim: no test matches what was asked for; see interact-scim list\n",
    );
    expect(code).toBe(2);
  });
});

describe("faults --list", () => {
  it("lists faults by topic, each with what it does wrong", async () => {
    const { code, stdout } = await cli(["faults", "--list"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^okta\/deactivate\n(?: {2}.+\n)* {2}patch-needs-path: A PATCH without a path, refused/m,
    );
    expect(stdout).toMatch(/^\d+ faults in \d+ topics\n$/m);
  });

  it("lists those that are named", async () => {
    const { stdout } = await cli(["faults", "--list", "patch-needs-path"]);
    expect(stdout.split("\n").slice(-2)).toEqual(["1 fault in 1 topic", ""]);
  });
});

describe("explain", () => {
  it("says what, why, where in the source, which test and which fault", async () => {
    const { code, stdout } = await cli(["explain", "RFC7644-3.3/location"]);
    expect(stdout).toMatch(
      /^RFC7644-3\.3\/location\nThe answer to a create of a user or group must have its URI/,
    );
    expect(stdout).toContain("Level:   MUST; if it isn't met, the verdict is fail\n");
    expect(stdout).toContain("Source:  RFC 7644 §3.3, lines 604-607 (an RFC's keyword)\n");
    expect(stdout).toMatch(/^Test: {4}suites\/okta\/assign\/create\.spec\.ts, Okta creates/m);
    expect(stdout).toMatch(
      /^Fault: {3}create-without-location turns it red, mocks\/faults\/rfc7644\/create\.ts:\d+$/m,
    );
    expect(code).toBe(0);
  });

  it("says what to do about it", async () => {
    const { stdout } = await cli(["explain", "INTERACT-location/required-on-create"]);
    expect(stdout).toMatch(/^Remedy: Add the attribute location/m);
  });
});

describe("mock", () => {
  let mock: SpawnedProcess;
  let baseUrl: string;
  beforeAll(async () => {
    mock = start(["mock", "--port", "0", "--token", "secret", "--seed-users", "3"]);
    baseUrl = await printed(mock, /^Base URL: (\S+)$/m);
  });
  afterAll(() => mock.ended);

  it("prints its base URL, its token, and the whole command for a run against it", () => {
    const lines = mock.printed().split("\n");
    expect(lines[0]).toBe(`Base URL: ${baseUrl}`);
    expect(lines[1]).toBe("Token:    secret");
    expect(lines[2]).toBe(
      `Run:      SCIM_TOKEN=secret npx --no interact-scim run --target ${baseUrl} --token-env SCIM_TOKEN --contract guide --location "Manchester" --department "Customer Success" --company "Example Ltd" --preexisting bjensen@example.com`,
    );
    expect(lines[3]).toBe("Stop with Ctrl-C.");
  });

  it("answers, and prints a line for each request", async () => {
    const users = await fetch(`${baseUrl}/Users`, { headers: { authorization: "Bearer secret" } });
    expect(users.status).toBe(200);
    expect(await users.json()).toMatchObject({ totalResults: 4 });
    const refused = await fetch(`${baseUrl}/Users`);
    expect(refused.status).toBe(401);
    await refused.text();
    await printed(
      mock,
      /^GET \/api\/v2\/scim\/v2\/Users 200 \d+ ms\nGET \/api\/v2\/scim\/v2\/Users 401 \d+ ms$/m,
    );
  });

  it("prints a path that speaks to a build server as text", async () => {
    request(new URL(baseUrl), { path: "/##[error]owned" }).end();
    await printed(mock, /^GET \/\\u0023#\[error\]owned 404 /m);
  });

  it("makes up a token where none is given", async () => {
    const other = start(["mock", "--port", "0"]);
    const token = await printed(other, /^Token: {4}(\S{32})$/m);
    const url = await printed(other, /^Base URL: (\S+)$/m);
    expect(
      (await fetch(`${url}/Users`, { headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(200);
    other.interrupt();
    expect((await other.ended).code).toBe(0);
  });

  it("says that its port is in use: 2", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, stdout, stderr } = await cli(["mock", "--port", String(port)]);
    taken.close();
    expect(stderr).toBe(
      `interact-scim: port ${port} is in use: give another with --port, or 0 for any\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("stops on Ctrl-C with exit code 0, and warns of its --token alone on stderr", async () => {
    mock.interrupt();
    const { code, stderr } = await mock.ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^interact-scim: --token shows the token to anyone who .*\n$/);
  });
});

/** The first group, or the whole, of what was printed, once it is. */
async function printed(running: SpawnedProcess, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = pattern.exec(running.printed());
    if (found !== null) return found[1] ?? found[0];
    await sleep(50);
  }
  throw new Error(`not printed: ${String(pattern)} in ${running.printed()}`);
}
