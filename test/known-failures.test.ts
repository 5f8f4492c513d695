// A profile's known failures, end to end: still run, excused in every report, and told when stale.

import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { secondDeactivationRefused } from "../mocks/faults/okta/deactivate.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served, type Observed } from "./support/providers.ts";
import { readHtml, readJunit, readResult } from "./support/reports.ts";

const at = temporaryFolder();
const token = "known-failures-token";
let broken: Observed;
let sound: Observed;

beforeAll(async () => {
  broken = await served({ token }, secondDeactivationRefused);
  sound = await served({ token });
});
afterAll(() => Promise.all([broken.close(), sound.close()]));

function profile(id: string, expires: string): string {
  const file = at(`${expires}-${id.replace("/", "-")}.yaml`);
  const entry = {
    id,
    reason: "refused the second time",
    link: "https://issues.example.com/7",
    expires,
  };
  writeFileSync(file, JSON.stringify({ knownFailures: [entry] }));
  return file;
}

async function run(target: string, known: string, name: string) {
  const args = [
    "--target",
    target,
    "--profile",
    known,
    "--id",
    "OKTA-deactivate/twice",
    "--strict",
  ];
  return cli(["run", ...args, ...whole, "--out", at(name)], { SCIM_TOKEN: token });
}

describe("A known failure", () => {
  it("that fails in time is excused, and named apart", async () => {
    const { code, stdout } = await run(
      broken.baseUrl,
      profile("OKTA-deactivate/twice", "2999-12-31"),
      "excused",
    );

    const result = readResult(at("excused"));
    expect(code, stdout).toBe(0);
    expect(result.summary).toMatchObject({ known: 1, fail: 0, warn: 0 });
    expect(stdout).toContain("known  OKTA-deactivate/twice  refused the second time");
    expect(readJunit(at("excused")).get("OKTA-deactivate/twice")).toBe("skipped");
    expect(readHtml(at("excused")).filter((test) => test.outcome === "unexpected")).toEqual([]);
  });

  it("that passes fails the run, with what to delete", async () => {
    const { code, stdout } = await run(
      sound.baseUrl,
      profile("OKTA-deactivate/twice", "2999-12-31"),
      "stale",
    );

    expect(code).toBe(1);
    expect(stdout).toContain(
      "known failure OKTA-deactivate/twice is pass: delete it from knownFailures",
    );
  });

  it("that has expired fails the run, with its link", async () => {
    const { code, stdout } = await run(
      broken.baseUrl,
      profile("OKTA-deactivate/twice", "2001-01-01"),
      "expired",
    );

    expect(code).toBe(1);
    expect(stdout).toContain(
      "expired on 2001-01-01 and still fails (https://issues.example.com/7)",
    );
  });

  it("of a row that doesn't exist is a mistake in the profile", async () => {
    const { code, stderr } = await run(
      sound.baseUrl,
      profile("OKTA-deactivate/twise", "2999-12-31"),
      "unknown",
    );

    expect(code).toBe(2);
    expect(stderr).toContain(
      'names the unknown requirement "OKTA-deactivate/twise", did you mean "OKTA-deactivate/twice"?',
    );
  });
});
