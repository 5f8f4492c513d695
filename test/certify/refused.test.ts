// What certify, verify and keygen refuse, and how they say so.

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { whole } from "../support/organisation.ts";
import { replying, served, type Observed } from "../support/providers.ts";
import { readResult } from "../support/reports.ts";

const at = temporaryFolder();
const token = "certify-token";
const error = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
  status: "400",
  detail: "No.",
};

/** Creates nothing, so that the run is short. */
const creatingNothing = replying(
  "creating-nothing",
  ({ method }) => method === "POST",
  (reply) => ({ ...reply, status: 400, body: error }),
);

let broken: Observed;
beforeAll(async () => {
  broken = await served({ token }, creatingNothing);
});
afterAll(() => broken.close());

describe("certify of a target that isn't fit", () => {
  it("lists what prevents it, known failures too, and writes no bundle", async () => {
    const id = "OKTA-create/created";
    const known = { id, reason: "ours", link: "https://example.com/7", expires: "2999-12-31" };
    const profile = at("target.yaml");
    writeFileSync(profile, JSON.stringify({ knownFailures: [known] }));
    const target = ["--target", broken.baseUrl, "--profile", profile, ...whole];

    const { code, stdout, stderr } = await cli(["certify", ...target, "--out", at("none")], {
      SCIM_TOKEN: token,
      SCIM_OUT: at("run"),
    });

    expect(code, stdout + stderr).toBe(1);
    expect(stdout).toMatch(/^Not certified\. What prevents it \(\d+\):$/m);
    expect(stdout).toMatch(new RegExp(`^ {2}fail {2}${id}: `, "m"));
    expect(stdout).toMatch(/^ {2}unverified {2}OKTA-deactivate\//m);
    expect(stderr).toContain("Known failures: 1 in the profile; certify excuses none of them");
    expect(readResult(at("run")).summary.known).toBe(0);
    expect(existsSync(at("none"))).toBe(false);
  });
});

describe("certify refuses, before it sends anything,", () => {
  it.each([
    ["a suite", ["--suite", "okta"]],
    ["a pattern", ["--grep", "creates"]],
    ["a requirement", ["--id", "OKTA-create/created"]],
  ])("%s alone", async (_what, flags) => {
    const { code, stderr } = await cli(["certify", ...flags, "--out", at("narrow")]);

    expect(stderr).toContain("interact-scim: certify runs everything: remove what narrows a run");
    expect(code).toBe(2);
  });

  it("a profile that narrows", async () => {
    writeFileSync(at("narrow.yaml"), "suites: [okta]\n");

    const { code, stderr } = await cli(["certify", "--profile", at("narrow.yaml")]);

    expect(stderr).toContain("certify runs everything");
    expect(code).toBe(2);
  });

  it("a folder that holds something", async () => {
    mkdirSync(at("full"));
    writeFileSync(at("full/statement.json"), "{}");

    const { code, stderr } = await cli(["certify", "--out", at("full")]);

    expect(stderr).toContain("isn't empty, and certify never overwrites a statement");
    expect(code).toBe(2);
    expect(readFileSync(at("full/statement.json"), "utf8")).toBe("{}");
  });

  it("a target of which too little is known, or where nothing may be written", async () => {
    const target = ["--target", "https://scim.example.com/api/v2/scim/v2"];
    const { code, stderr } = await cli(["certify", ...target, "--out", at("unknown")]);

    expect(stderr).toContain(
      "this run can't be certified: nothing may be written: no consent to writes was given",
    );
    expect(stderr).toContain("; organisation.location is missing: give --location");
    expect(code).toBe(2);
  });

  it("a folder that can't be made", async () => {
    writeFileSync(at("file"), "");

    const { code, stderr } = await cli(["certify", "--out", at("file/bundle")]);

    expect(stderr).toMatch(/^interact-scim: .*file\/bundle can't be written: .*--out\n$/);
    expect(code).toBe(2);
  });

  it("a key that signs nothing", async () => {
    writeFileSync(at("no.pem"), "hello");

    const { code, stderr } = await cli([
      "certify",
      "--sign",
      at("no.pem"),
      "--out",
      at("unsigned"),
    ]);

    expect(stderr).toMatch(
      /^interact-scim: .*no\.pem doesn't hold a private key in PEM:  .*keygen\n$/,
    );
    expect(code).toBe(2);
  });
});

describe("keygen", () => {
  it("overwrites no key, neither half, and leaves nothing half done", async () => {
    writeFileSync(at("half.pub.pem"), "mine");

    const { code, stderr } = await cli(["keygen", "--out", at("half")]);

    expect(stderr).toMatch(/half\.pub\.pem exists, and keygen never overwrites a key/);
    expect(code).toBe(2);
    expect(readFileSync(at("half.pub.pem"), "utf8")).toBe("mine");
    expect(existsSync(at("half.pem"))).toBe(false);
  });

  it.skipIf(process.platform === "win32")("writes through no link", async () => {
    symlinkSync(at("elsewhere.pem"), at("linked.pem"));

    const { code, stderr } = await cli(["keygen", "--out", at("linked")]);

    expect(stderr).toMatch(/linked\.pem exists, and keygen never overwrites a key/);
    expect(code).toBe(2);
    expect(existsSync(at("elsewhere.pem"))).toBe(false);
  });

  it("says where it can't write", async () => {
    const { code, stderr } = await cli(["keygen", "--out", at("nowhere/key")]);

    expect(stderr).toMatch(/^interact-scim: .*nowhere\/key\.pem can't be written \(ENOENT\)/);
    expect(code).toBe(2);
  });
});

describe("verify", () => {
  it("says what isn't a bundle", async () => {
    const { code, stderr } = await cli(["verify", at("nothing")]);

    expect(stderr).toMatch(/^interact-scim: .*nothing can't be read: name the folder/);
    expect(code).toBe(2);
  });

  it("refuses an empty folder", async () => {
    mkdirSync(at("empty"));

    const { code, stdout } = await cli(["verify", at("empty")]);

    expect(stdout).toContain("neither statement.dsse.json nor statement.json is there");
    expect(code).toBe(1);
  });

  it("takes no private key", async () => {
    mkdirSync(at("any"));
    await cli(["keygen", "--out", at("pair")]);

    const { code, stderr } = await cli(["verify", at("any"), "--key", at("pair.pem")]);

    expect(stderr).toContain("pair.pem holds a private key, which can only sign");
    expect(code).toBe(2);
  });
});
