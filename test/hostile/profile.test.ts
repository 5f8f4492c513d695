// A profile is code: whose it is, what it has run, and that it can't speak to a terminal.

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, cliFile } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { served, type Observed } from "../support/providers.ts";

const at = temporaryFolder();
const isRoot = process.getuid?.() === 0;
let server: Observed;
beforeAll(async () => {
  server = await served({ token: "c4n4ry-t0ken" });
});
afterAll(() => server.close());

function profile(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

function pipe(name: string, mode: number, owner?: number): string {
  rmSync(at(name), { force: true });
  execFileSync("mkfifo", [at(name)]);
  chmodSync(at(name), mode);
  if (owner !== undefined) chownSync(at(name), owner, owner);
  return at(name);
}

const running = (mark: string) =>
  `target: ${server.baseUrl}\ntokenCommand: "touch ${at(mark)}; echo c4n4ry-t0ken"\n`;

describe("A profile", () => {
  it.skipIf(process.platform === "win32")("that others can write is refused", async () => {
    const file = profile("open.yaml", running("open-ran"));
    chmodSync(file, 0o666);
    const { code, stderr } = await cli(["run", "--profile", file]);
    expect(stderr).toMatch(/^interact-scim: .*open\.yaml can be written by others, .*chmod go-w/);
    expect(code).toBe(2);
    expect(existsSync(at("open-ran"))).toBe(false);
  });

  it.skipIf(!isRoot)("of another user is refused", async () => {
    const file = profile("others.yaml", running("others-ran"));
    chownSync(file, 12_345, 12_345);
    const { code, stderr } = await cli(["run", "--profile", file]);
    expect(stderr).toMatch(/others\.yaml belongs to another user/);
    expect(code).toBe(2);
    expect(existsSync(at("others-ran"))).toBe(false);
  });

  it
    .skipIf(process.platform === "win32")
    .each([
      ["that nobody writes to", 0o600, [], /wasn't written to its end within 2 seconds/],
      ["that others can write", 0o666, [], /pipe\.yaml can be written by others/],
      ...(isRoot ? [["of another user", 0o600, [12_345], /belongs to another user/] as const] : []),
    ] as const)("that is a pipe %s is refused", async (_, mode, owner, told) => {
    const file = pipe("pipe.yaml", mode, ...owner);
    const { code, stderr } = await cli(["run", "--profile", file]);
    expect(stderr).toMatch(/^interact-scim: [^\n]+\n$/);
    expect(stderr).toMatch(told);
    expect(code).toBe(2);
  });

  it.skipIf(process.platform === "win32")("from a pipe of the user's own is read", async () => {
    const file = pipe("own.yaml", 0o600);
    const asked = cli(["run", "--profile", file]);
    await writeFile(file, "tarket: x\n");
    expect((await asked).stderr).toMatch(/unknown key "tarket"/);
    const command = `"$0" "$1" run --profile <(sleep 0.5; echo 'tarket: x')`;
    const anonymous = spawnSync("bash", ["-c", command, process.execPath, cliFile]);
    expect(String(anonymous.stderr)).toMatch(/unknown key "tarket"/);
  });

  it("has no command run by mapping lint", async () => {
    const file = profile("lint.yaml", running("lint-ran"));
    const files = ["--schema", "examples/okta/default-schema.json"];
    const exports = [...files, "--mapping", "examples/okta/default-mapping.json"];
    await cli(["mapping", "lint", "--profile", file, ...exports]);
    expect(existsSync(at("lint-ran"))).toBe(false);
  });

  it("is named as the source of a token before anything else", async () => {
    const file = profile("told.yaml", running("told-ran"));
    const flags = ["--id", "OKTA-connect/groups-page", "--out", at("out")];
    const { stderr } = await cli(["run", "--profile", file, ...flags]);
    const { host } = new URL(server.baseUrl);
    expect(stderr.split("\n")[0]).toBe(
      `Token: from the command ${JSON.stringify(`touch ${at("told-ran")}; echo c4n4ry-t0ken`)}, for ${host}`,
    );
  });

  it("speaks to no terminal and to no build server by its keys", async () => {
    const keys = String.raw`"\e[2J\u200e\n::error::owned": 1`;
    const { stderr } = await cli(["run", "--profile", profile("keys.yaml", keys)]);
    expect(stderr).toMatch(/unknown key/);
    expect(stderr).not.toMatch(/\u001b|\u200e|^::/m);
  });
});

describe("The mock", () => {
  it("answers nothing to a name that isn't loopback", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: "rebound.example", authorization: "Bearer c4n4ry-t0ken" };
      const { port } = server;
      request({ host: "127.0.0.1", port, path: "/api/v2/scim/v2/Users", headers }, (answer) => {
        resolve(answer.resume().statusCode);
      })
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
