// Four servers that answer every request alike, and are no SCIM service provider: the command line stops at
// them, and, where it didn't look first, no check would pass by what they answer.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RowsByProject } from "../src/harness/fault-reporter.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { rowsAgainst } from "./support/rows-against.ts";

interface Alike {
  readonly status: number;
  readonly type?: string;
  readonly text?: string;
}

const alike: Readonly<Record<string, Alike>> = {
  "empty-object": { status: 200, type: "application/json", text: "{}" },
  "server-error": { status: 500 },
  "not-found": { status: 404 },
  "web-page": { status: 200, type: "text/html", text: "<!doctype html><title>Sign in</title>" },
};
const names = Object.keys(alike);
const at = temporaryFolder();
const targets: Record<string, string> = {};
const servers: Server[] = [];

beforeAll(async () => {
  for (const [name, { status, type, text = "" }] of Object.entries(alike)) {
    const server = createServer((request, response) => {
      request.resume().on("end", () => {
        response.writeHead(status, type === undefined ? {} : { "content-type": type }).end(text);
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    servers.push(server);
    targets[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2`;
  }
});
afterAll(() => servers.forEach((server) => server.close()));

describe("The command line stops at a server that answers everything", () => {
  it.each([
    ["empty-object", "GET /Users was answered with 200 and no SCIM message"],
    ["not-found", "GET /Users was answered with 404"],
    ["web-page", "GET /Users was answered with 200 and no SCIM message"],
  ])("with %s: 2, in one sentence", async (name, sentence) => {
    const { code, stdout, stderr } = await ran(name);
    expect(stderr).toMatch(/^interact-scim: no SCIM endpoint at .+\n$/);
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("with server-error not at all, since that can be a provider's own: 1", async () => {
    const { code, stdout } = await ran(
      "server-error",
      "--id",
      "OKTA-read/unknown-id",
      "--location",
      "Leeds",
    );
    expect(stdout).toMatch(/^ *fail {2}OKTA-read\/unknown-id /m);
    expect(code).toBe(1);
  });
});

// The fault run looks at no target beforehand, and goes on in the same worker when a check fails.
describe("If no test looked first, every check meets a server that answers", () => {
  let rows: RowsByProject = {};

  beforeAll(async () => {
    rows = await rowsAgainst(targets, { folder: at("checks"), token: "secret" });
  });

  it.each(names)("with %s: no MUST is green, and at least ten fail", (name) => {
    const must = (rows[name] ?? []).filter(({ level }) => level === "MUST");
    expect(must.filter(({ verdict }) => verdict === "pass").map(({ id }) => id)).toEqual([]);
    const failed = must.filter(({ verdict }) => verdict === "fail");
    expect(failed.length).toBeGreaterThanOrEqual(10);
  });
});

function ran(name: string, ...flags: string[]) {
  const target = ["--target", String(targets[name])];
  return cli(["run", ...target, "--out", at(name), ...flags], { SCIM_TOKEN: "secret" });
}
