// From what a target does to the exit code, on servers of this process.

import { createServer, type RequestListener, type Server as HttpServer } from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from "node:net";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWithoutLocation } from "../mocks/faults/rfc7644/create.ts";
import { seeded } from "../mocks/seed.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation, whole } from "./support/organisation.ts";
import { anotherScimType, served, type Observed } from "./support/providers.ts";
import { readJunit, readResult } from "./support/reports.ts";

const at = temporaryFolder();
const token = "c4n4ry";
const env = { SCIM_TOKEN: token };
const open: { close: () => unknown }[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

/** A provider of this process that is closed when the file's tests have ended. */
async function provider(...args: Parameters<typeof served>): Promise<Observed> {
  const server = await served(...args);
  open.push(server);
  return server;
}

async function address(server: HttpServer | TcpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2/scim/v2`;
}

const web = (listener: RequestListener) => address(createServer(listener));

describe("A target that isn't a SCIM endpoint, or refuses every token", () => {
  const refused = async (target: string, ...flags: string[]) => {
    const { code, stdout, stderr } = await cli(
      ["run", "--target", target, "--out", at("x"), ...flags],
      env,
    );
    expect(stderr).toMatch(/^interact-scim: .+\n$/);
    expect(stderr).not.toContain(token);
    expect(stdout).toBe("");
    return { code, stderr };
  };

  it("refuses the token: 2", async () => {
    const { baseUrl } = await provider({ token: "another" });
    const { code, stderr } = await refused(baseUrl);
    expect(stderr).toContain(`the token was refused with 401 by ${baseUrl}`);
    expect(code).toBe(2);
  });

  it("answers with JSON that isn't SCIM: 2", async () => {
    const target = await web((_, response) => {
      response
        .writeHead(404, { "content-type": "application/json" })
        .end('{"message":"Not Found"}');
    });
    const { code, stderr } = await refused(target);
    expect(stderr).toContain(`no SCIM endpoint at ${target}: GET /Users was answered with 404`);
    expect(code).toBe(2);
  });

  it("answers with a page for users: 2", async () => {
    const target = await web((_, response) => {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>Sign in</title>");
    });
    const { code, stderr } = await refused(target);
    expect(stderr).toContain("answered with 200 and no SCIM message");
    expect(code).toBe(2);
  });

  it("has its SCIM elsewhere: 2", async () => {
    const { baseUrl } = await provider({ token });
    const { code, stderr } = await refused(baseUrl.replace("/v2/scim", "/scim"));
    expect(stderr).toContain("the path usually ends in /api/v2/scim/v2");
    expect(code).toBe(2);
  });

  it("redirects: 2", async () => {
    const target = await web((_, response) => {
      response.writeHead(302, { location: "https://sso.example.com/" }).end();
    });
    const { code, stderr } = await refused(target);
    expect(stderr).toContain("redirects (302)");
    expect(code).toBe(2);
  });

  it("doesn't listen: 3", async () => {
    const server = createTcpServer();
    const target = await address(server);
    await new Promise((resolve) => server.close(resolve));
    const { code, stderr } = await refused(target);
    expect(stderr).toContain(`no answer from ${target}: Nothing listens at `);
    expect(code).toBe(3);
  });

  it("accepts and never answers: 3", async () => {
    const sockets: { destroy: () => unknown }[] = [];
    const target = await address(createTcpServer((socket) => sockets.push(socket)));
    open.unshift({ close: () => sockets.forEach((socket) => socket.destroy()) });
    const { code, stderr } = await refused(target, "--timeout", "1");
    expect(stderr).toMatch(/no answer from .*: .*(1 s|1000 ms|time)/);
    expect(code).toBe(3);
  });
});

describe("A MUST that isn't met", () => {
  it("ends with 1, and says how many rows of all were judged", async () => {
    const { baseUrl } = await provider({ token }, createWithoutLocation);
    const out = at("fail");
    const run = await cli(
      ["run", "--target", baseUrl, "--id", "RFC7644-3.3/location", "--out", out, ...organisation],
      env,
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(
      /^ *fail {2}RFC7644-3\.3\/location {2}\(MUST, RFC 7644 §3\.3, lines 604-607\)$/m,
    );
    expect(run.stdout).toContain("More: npx --no interact-scim explain RFC7644-3.3/location");
    expect(run.stdout).toMatch(/judged \d+ of \d\d+ requirements \(narrowed\)/);
    expect(run.stderr).not.toContain("Error:");
  });
});

describe("A SHOULD that isn't met", () => {
  let target: string;
  beforeAll(async () => {
    target = (await provider({ token }, anotherScimType)).baseUrl;
  });
  const run = (out: string, ...flags: string[]) =>
    cli(
      [
        "run",
        "--target",
        target,
        "--id",
        "RFC7644-3.12/unreadable-body",
        "--out",
        at(out),
        ...organisation,
        ...flags,
      ],
      env,
    );

  it("ends with 0, and is reported", async () => {
    const { code, stdout } = await run("warn");
    expect(stdout).toContain("warn  RFC7644-3.12/unreadable-body  (SHOULD");
    expect(readResult(at("warn")).summary).toMatchObject({ warn: 1, fail: 0 });
    expect(readJunit(at("warn")).get("RFC7644-3.12/unreadable-body")).toBe("passed");
    expect(code).toBe(0);
  });

  it("ends with 1 where --strict asks for it", async () => {
    expect((await run("strict", "--strict")).code).toBe(1);
  });
});

describe("A narrowed run", () => {
  it("ends with 0 though most rows weren't judged", async () => {
    const { code, stdout } = await cli([
      "run",
      "--id",
      "OKTA-connect/groups-page",
      "--out",
      at("narrow"),
    ]);
    const { summary, run } = readResult(at("narrow"));
    expect(run.narrowed).toBe(true);
    expect(summary.executed).toBeLessThan(summary.declared);
    expect(stdout).toContain(
      `judged ${summary.executed} of ${summary.declared} requirements (narrowed)`,
    );
    expect(code).toBe(0);
  });
});

describe("A target without consent to writes", () => {
  const written = (requests: readonly string[]) =>
    requests.filter((line) => !/^GET |^POST \S*\/\.search /.test(line));

  it("because of writes: never, on loopback too, against --allow-writes: nothing is sent, rows are unverified, 1", async () => {
    const server = await provider({ token });
    const { location, department, company, preexisting } = seeded;
    writeFileSync(
      at("never.yaml"),
      JSON.stringify({
        target: server.baseUrl,
        writes: "never",
        organisation: { location, department, company },
        preexisting: { userName: preexisting.userName },
      }),
    );
    const { code, stderr } = await cli(
      ["run", "--profile", at("never.yaml"), "--allow-writes", "--out", at("never")],
      env,
    );
    expect(written(server.requests)).toEqual([]);
    expect(stderr).toContain(
      "Read-only: the profile says writes: never. These rows become unverified: every row that needs a write",
    );
    const { summary, requirements } = readResult(at("never"));
    expect(summary).toMatchObject({ error: 0, fail: 0, warn: 0 });
    expect(summary.unverified).toBeGreaterThan(50);
    const created = requirements.find((row) => row.id === "OKTA-create/created");
    expect(created).toMatchObject({
      verdict: "unverified",
      reason: expect.stringContaining("writes: never") as string,
    });
    expect(requirements.find((row) => row.id === "INTERACT-dedupe/by-user-name")?.verdict).toBe(
      "pass",
    );
    expect(code).toBe(1);
  });

  it("because it is off loopback and without consent: nothing is sent, and the reason says how to consent", async () => {
    const server = await provider({ token });
    const target = server.baseUrl.replace("127.0.0.1", "0.0.0.0");
    const ids = ["RFC7644-3.12/unreadable-body", "OKTA-connect/groups-page"];
    const narrowed = ids.flatMap((id) => ["--id", id]);
    const { code, stderr } = await cli(
      ["run", "--target", target, ...narrowed, "--out", at("consent"), ...whole],
      env,
    );
    expect(server.requests.length).toBeGreaterThan(0);
    expect(written(server.requests)).toEqual([]);
    expect(stderr).toContain("Read-only: no consent to writes was given (--allow-writes");
    const { summary, requirements } = readResult(at("consent"));
    expect(summary).toMatchObject({ error: 0, fail: 0 });
    expect(requirements.find((row) => row.id === "RFC7644-3.12/unreadable-body")).toMatchObject({
      verdict: "unverified",
      reason: expect.stringContaining("--allow-writes") as string,
    });
    expect(code).toBe(0);
  });

  it("unless --allow-writes consents", async () => {
    const server = await provider({ token });
    const target = server.baseUrl.replace("127.0.0.1", "0.0.0.0");
    const { code, stdout } = await cli(
      [
        "run",
        "--target",
        target,
        "--allow-writes",
        "--id",
        "OKTA-create/created",
        "--out",
        at("allowed"),
        ...whole,
      ],
      env,
    );
    expect(written(server.requests).length).toBeGreaterThan(0);
    expect(code, stdout).toBe(0);
  });
});
