// A run that two machines share comes to the verdict of one: against a provider with a defect, so that there is
// something red to lose.

import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "../mocks/faults.ts";
import { seeded } from "../mocks/seed.ts";
import { serve, type Served } from "../mocks/serve.ts";
import type { Result } from "../src/report/result.ts";
import { cli, withAllure, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
let provider: Served;
let whole: Spawned;
let merged: Spawned;

/** Some of the `okta` suite against the provider; part of it where a shard is named. */
function judged(out: string, ...flags: string[]) {
  const { location, department, company, preexisting } = seeded;
  const organisation = ["--location", location, "--department", department, "--company", company];
  const rest = ["--preexisting", preexisting.userName, "--suite", "okta", "--out", at(out)];
  const narrowed = ["--grep", "Okta (connects|looks|links)"];
  const target = ["--target", provider.baseUrl];
  return cli(["run", ...target, ...organisation, ...rest, ...narrowed, ...flags], {
    ...withAllure,
    SCIM_TOKEN: "secret",
  });
}

const resultOf = (out: string) =>
  JSON.parse(readFileSync(at(`${out}/result.json`), "utf8")) as Result;

const verdictsOf = (out: string) =>
  resultOf(out).requirements.map(({ id, verdict }) => `${id} ${verdict}`);

beforeAll(async () => {
  const fault = faults["case-sensitive-lookup"];
  if (fault === undefined) throw new TypeError("there is no such fault");
  provider = await serve({ options: { token: "secret", seed: { users: 20 } }, fault });
  whole = await judged("whole");
  await judged("first", "--shard", "1/2");
  await judged("second", "--shard", "2/2");
  merged = await cli(["merge", at("second"), at("first"), "--out", at("merged")]);
});
afterAll(() => provider.close());

describe("A run shared by two machines", () => {
  it("has the verdicts of a whole one, row by row, and its exit code", () => {
    expect(verdictsOf("merged")).toEqual(verdictsOf("whole"));
    expect(verdictsOf("merged").some((row) => row.endsWith(" fail"))).toBe(true);
    expect(merged.code).toBe(whole.code);
  });

  it("was shared: each part ran some tests, and its exchanges have ids of their own", () => {
    const ids = ["first", "second"].map((out) => resultOf(out).exchanges.map(({ id }) => id));
    expect(ids.map((each) => each.length > 0)).toEqual([true, true]);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    expect(resultOf("merged").exchanges).toHaveLength(ids.flat().length);
  });

  it("is shown in the reports of the whole", () => {
    expect(merged.stdout).toMatch(/^fail {2}/m);
    expect(readFileSync(at("merged/junit.xml"), "utf8")).toContain("<failure");
    expect(readFileSync(at("merged/index.html"), "utf8")).toContain("<!doctype html>");
  });

  it("is one report of Playwright's, and one set of Allure's results", () => {
    expect(readFileSync(at("merged/playwright/index.html"), "utf8")).toContain("<title>");
    const tests = resultOf("merged").tests.filter(({ status }) => status !== "not-run");
    const results = readdirSync(at("merged/allure-results")).filter((name) =>
      name.endsWith("-result.json"),
    );
    expect(results.length).toBeGreaterThanOrEqual(tests.length);
  });

  it("is refused where a part is missing: 2, in one sentence", async () => {
    const { code, stderr } = await cli(["merge", at("second"), "--out", at("half")]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "interact-scim: part 1/2 is missing\n" });
  });
});
