// One run against the reference mock, as `npm start` makes it, and what it leaves behind.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { population } from "../src/run/population.ts";
import schema from "../src/report/result.schema.json" with { type: "json" };
import { cli, withAllure, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { htmlAttachments, readAllure, readHtml, readJunit, readResult } from "./support/reports.ts";

const at = temporaryFolder();
const out = at("green");
let run: Spawned;
beforeAll(async () => {
  run = await cli(["run", "--out", out, "--seed", "green000", "--workers", "10"], {
    SCIM_LARGE: "true",
    ...withAllure,
  });
});

/** Rows whose trigger doesn't occur at the mock. */
function unasked() {
  return readResult(out).requirements.filter((row) => row.verdict === "not-applicable");
}

describe("A run without --target", () => {
  it("ends with exit code 0 and judges every row", () => {
    expect(run.code, run.stdout + run.stderr).toBe(0);
    const { summary } = readResult(out);
    expect(summary).toMatchObject({ fail: 0, warn: 0, unverified: 0, error: 0 });
    expect(summary.executed).toBe(summary.declared);
    expect(summary.pass).toBeGreaterThan(80);
  });

  it("names the mock first and ends with the counts, where the reports lie and the verdict", () => {
    expect(run.stderr).toMatch(
      /^Target: the reference mock at http:\/\/127\.0\.0\.1:\d+\/api\/v2\/scim\/v2\nContract: The vendor’s guide \(guide\)[^\n]+\nNames: each contains green000/,
    );
    expect(run.stderr).not.toContain("Missing:");
    expect(run.stdout).toMatch(
      /\n\d+ pass, 0 fail, 0 warn, \d+ note, \d+ not-applicable, 0 unverified, 0 error; judged (\d+) of \1 requirements in [\d.]+ s; created \d+, all removed\nReports: .*\nPage: +.*index\.html\nVerdict: every MUST and SHOULD is met \(exit code 0\)\n$/,
    );
  });

  it("creates no more users and groups than it says, with ten workers", () => {
    const { users, groups } = population([], true);
    const created = (collection: string) =>
      readResult(out).exchanges.filter(
        ({ request, response }) =>
          request.method === "POST" && request.url.endsWith(collection) && response?.status === 201,
      ).length;
    expect(created("/Users")).toBeLessThanOrEqual(users);
    expect(created("/Users")).toBeGreaterThan(0);
    expect(created("/Groups")).toBeLessThanOrEqual(groups);
  });

  it("leaves a result.json that its schema describes", () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(readResult(out));
    expect(validate.errors).toBeNull();
    expect(readResult(out).run).toMatchObject({
      seed: "green000",
      id: "green000",
      isMock: true,
      ended: "complete",
      narrowed: false,
      problems: [],
      remaining: [],
    });
  });

  it("keys rows and tests by ids of ours, and evidence by exchanges that are there", () => {
    const { requirements, tests, exchanges } = readResult(out);
    const keys = new Set(tests.map((test) => test.key));
    const ids = new Set(exchanges.map((exchange) => exchange.id));
    expect(keys.size).toBe(tests.length);
    expect(ids.size).toBe(exchanges.length);
    expect(requirements.flatMap((row) => row.tests).filter((key) => !keys.has(key))).toEqual([]);
    expect(requirements.flatMap((row) => row.exchanges).filter((id) => !ids.has(id))).toEqual([]);
    expect(tests.filter((test) => !/^[a-z-]+(?:\/[a-z0-9-]+)+\.spec: /.test(test.key))).toEqual([]);
  });

  it("leaves a junit.xml with one testcase for each row", () => {
    const told = readJunit(out);
    expect([...told.keys()]).toEqual(readResult(out).requirements.map((row) => row.id));
    const skipped = [...told].filter(([, said]) => said === "skipped").map(([id]) => id);
    expect(skipped).toEqual(unasked().map((row) => row.id));
    expect([...told.values()]).not.toContain("failure");
    expect([...told.values()]).not.toContain("error");
  });

  it("leaves Playwright's report and Allure's results, green as well", () => {
    const { tests } = readResult(out);
    const isSkipped = ({ observations }: (typeof tests)[number]) =>
      observations.length > 0 && observations.every(({ outcome }) => outcome === "did-not-apply");
    const skipped = tests.filter(isSkipped).length;
    const count = (outcomes: readonly string[], word: string) =>
      outcomes.filter((outcome) => outcome === word).length;
    const html = readHtml(out).map((test) => test.outcome);
    const allure = readAllure(out).map((test) => test.outcome);
    expect([count(html, "expected"), count(html, "skipped")]).toEqual([
      html.length - skipped,
      skipped,
    ]);
    expect([count(allure, "passed"), count(allure, "skipped")]).toEqual([
      html.length - skipped,
      skipped,
    ]);
    expect([html.length, allure.length]).toEqual([tests.length, tests.length]);
  });

  it("attaches to each test its exchanges, as readable HTTP", () => {
    const shown = htmlAttachments(out);
    const request = /^w\d+#\d+ .+\n\n(?:GET|POST|PUT|PATCH|DELETE) \/\S* HTTP\/1\.1$/gm;
    const requests = shown.map((text) => [...text.matchAll(request)].length);
    expect(requests).not.toContain(0);
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.reduce((sum, count) => sum + count)).toBeGreaterThan(1_000);
  });

  it("leaves one result of Allure's for each test, and every attachment that they name", () => {
    const names = readdirSync(join(out, "allure-results"));
    const results = names.filter((name) => name.endsWith("-result.json"));
    expect(results).toHaveLength(readResult(out).tests.length);
    const told = results.map((name) => readFileSync(join(out, "allure-results", name), "utf8"));
    const named = told.flatMap((text) => [...text.matchAll(/"source":"([^"]+)"/g)]);
    const attached = named.map(([, name = ""]) => name);
    expect(attached.length).toBeGreaterThan(100);
    expect(names.toSorted()).toEqual([...results, ...attached].sort());
  });

  it("leaves nothing else", () => {
    expect(readdirSync(out).sort()).toEqual(
      expect.arrayContaining(["allure-results", "junit.xml", "playwright", "result.json"]),
    );
    expect(existsSync(join(out, "workers"))).toBe(false);
  });
});
