// A certified run against the reference mock, end to end, and the same bundle altered in every way.

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeBundle } from "../../src/certify/make-bundle.ts";
import { verifyBundle } from "../../src/certify/verify-bundle.ts";
import { writeBundle } from "../../src/cli/write-bundle.ts";
import type { Result } from "../../src/report/result.ts";
import { cli, type Spawned } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { brief } from "./brief.ts";
import { byOthers, envelopeFile, flipped, text, withFile, type Files } from "./by-others.ts";
import { bySigner, reSigned } from "./by-the-signer.ts";

const at = temporaryFolder();
const bundle = at("bundle");
const published = at("key.pub.pem");
let certified: Spawned;
let written: Files;
/** Of the same run, with less evidence, so that it is verified soon. */
const shorter = at("shorter");
let files: Files;
let secret: KeyObject;
let key: KeyObject;

beforeAll(async () => {
  await cli(["keygen", "--out", at("key")]);
  certified = await cli(["certify", "--sign", at("key.pem"), "--out", bundle], {
    SCIM_OUT: at("run"),
  });
  written = readBundle(bundle);
  secret = createPrivateKey(readFileSync(at("key.pem")));
  key = createPublicKey(readFileSync(published));
  const result = brief(JSON.parse(text(written, "result.json")) as Result);
  writeBundle(shorter, makeBundle(result, secret));
  files = readBundle(shorter);
});

function readBundle(folder: string): Files {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

describe("certify without a target", () => {
  it("certifies the reference mock, and says so", () => {
    expect(certified.code, certified.stdout + certified.stderr).toBe(0);
    expect(certified.stdout).toContain("Certified, PASSED: the reference mock of interact-scim");
    expect(certified.stdout).toContain("It says nothing about any other service provider.");
  });

  it("leaves a bundle of the statement and what it speaks of", () => {
    expect([...written.keys()].sort()).toEqual([
      "claims.md",
      "exchanges.har",
      "index.html",
      "result.json",
      envelopeFile,
    ]);
  });

  it("shows the private key to no other user", () => {
    const body = readFileSync(at("key.pem"), "utf8").split("\n")[1] ?? "no key";
    const contents = [...written.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));

    expect(statSync(at("key.pem")).mode & 0o777).toBe(0o600);
    expect([certified.stdout, certified.stderr, ...contents].join("\n")).not.toContain(body);
  });
});

describe("verify", () => {
  it("verifies the bundle with the signer's key", async () => {
    const { code, stdout } = await cli(["verify", bundle, "--key", published]);

    expect(stdout).toMatch(/^Verified: .*\n {2}PASSED: the reference mock/);
    expect(code).toBe(0);
  });

  it("knows no signer without a key, and never exits with 0 then", async () => {
    const { code, stdout } = await cli(["verify", shorter]);

    expect(stdout).toMatch(/^Intact, signer unknown: /);
    expect(code).toBe(1);
  });

  it("takes no key from the bundle", async () => {
    cpSync(shorter, at("with-key"), { recursive: true });
    cpSync(published, at("with-key/key.pub.pem"));

    const { code, stderr } = await cli([
      "verify",
      at("with-key"),
      "--key",
      at("with-key/key.pub.pem"),
    ]);

    expect(stderr).toContain("is inside the bundle");
    expect(code).toBe(2);
  });

  it("refuses a link, a folder and an altered file in one go, and names them", async () => {
    cpSync(shorter, at("strange"), { recursive: true });
    cpSync(shorter, at("strange/more"), { recursive: true });
    symlinkSync(published, at("strange/link"));
    writeFileSync(at("strange/claims.md"), "All is well.\n");

    const { code, stdout } = await cli(["verify", at("strange"), "--key", published]);

    expect(code).toBe(1);
    expect(stdout).toMatch(/^Refused: /);
    expect(stdout).toContain("link (no regular file): the statement doesn't name it");
    expect(stdout).toContain("more/result.json: the statement doesn't name it");
    expect(stdout).toContain("claims.md: it was altered");
  });

  it("lets the name of a file say nothing in its place", async () => {
    cpSync(shorter, at("forged"), { recursive: true });
    writeFileSync(at("forged/a\nVerified: b\u001b[2J"), "");

    const { stdout } = await cli(["verify", at("forged"), "--key", published]);

    expect(stdout).toContain("  a\\u000aVerified: b\\u001b[2J: the statement doesn't name it");
    expect(stdout).not.toMatch(/^Verified|\u001b/m);
  });
});

function refusals(altered: Files): string {
  const verification = verifyBundle(altered, key);
  expect(verification.statement).toBeUndefined();
  return verification.refusals.join("\n");
}

describe("A bundle that others altered is refused:", () => {
  it.each(byOthers)("$what", ({ alter, named }) => {
    expect(refusals(alter(files))).toMatch(named);
  });

  it.each([
    ["result.json", "result.json: it was altered"],
    ["exchanges.har", "exchanges.har: it was altered"],
    ["index.html", "index.html: it was altered"],
    ["claims.md", "claims.md: it was altered"],
    [envelopeFile, envelopeFile],
  ])("any byte of %s", (name, named) => {
    const last = (files.get(name)?.length ?? 0) - 1;
    const sample = [0, 1 / 3, 2 / 3, 1].map((part) => Math.floor(part * last));

    for (const position of sample)
      expect(refusals(flipped(files, name, position))).toContain(named);
  });
});

describe("A bundle whose own signer lies is refused:", () => {
  it.each(bySigner)("$what", ({ tell, named }) => {
    expect(refusals(tell(files, secret))).toContain(named);
  });
});

describe("A bundle without a signature", () => {
  const unsigned = () => {
    const result = JSON.parse(text(files, "result.json")) as Result;
    return makeBundle(result, undefined);
  };

  it("is intact, of an unknown signer", () => {
    const { statement, signer } = verifyBundle(unsigned(), undefined);

    expect(statement?.predicate.result).toBe("PASSED");
    expect(signer).toBeUndefined();
  });

  it("is refused with any byte of its statement flipped", () => {
    const last = (unsigned().get("statement.json")?.length ?? 0) - 1;
    const sample = [0, 1 / 3, 2 / 3, 1].map((part) => Math.floor(part * last));

    for (const position of sample) {
      const { refusals: found } = verifyBundle(
        flipped(unsigned(), "statement.json", position),
        undefined,
      );
      expect(found.join("\n")).toMatch(/statement\.json|it was altered|it is missing/);
    }
  });
});

describe("A bundle of another version's catalogue", () => {
  const other = () =>
    reSigned(files, secret, ({ predicate, ...statement }) => ({
      ...statement,
      predicate: {
        ...predicate,
        configuration: predicate.configuration.map((each) =>
          each.name === "catalogue" ? { ...each, digest: { sha256: "0".repeat(64) } } : each,
        ),
      },
    }));

  it("is named as one, with the version that made it and what could be checked", async () => {
    writeBundle(at("other"), other());

    const { code, stdout } = await cli(["verify", at("other"), "--key", published]);

    expect(stdout).toMatch(/^Signed, checked in part: /);
    expect(stdout).toMatch(/the catalogue's digest differs: the bundle was made by version \d+\./);
    expect(stdout).toContain("Checked and correct: digests");
    expect(code).toBe(1);
  });

  it("is still refused if its rows don't follow from its tests", () => {
    const altered = text(files, "result.json").replace('"verdict": "pass"', '"verdict": "note"');
    const { statement, refusals: found } = verifyBundle(
      reSigned(withFile(files, "result.json", altered), secret, ({ predicate, ...rest }) => ({
        ...rest,
        predicate: {
          ...predicate,
          configuration: [{ name: "catalogue", digest: { sha256: "0".repeat(64) } }],
        },
      })),
      key,
    );

    expect(statement).toBeUndefined();
    expect(found.join("\n")).toContain("it says note, and its tests give pass");
  });
});
