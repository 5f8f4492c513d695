// A profile is code: whose it is, what it has run, and that it can't speak to a terminal.

import { chmodSync, chownSync, existsSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
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
