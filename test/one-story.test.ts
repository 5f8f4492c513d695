// A run that holds every verdict, against a provider with several faults: each report tells the same of each row,
// and no report, and nothing that was printed, holds the token or a user whom the run did not create.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createWithoutLocation } from "../mocks/faults/rfc7644/create.ts";
import { seeded } from "../mocks/seed.ts";
import type { Result, ResultRequirement, ResultTest } from "../src/report/result.ts";
import { verdictOf, type Verdict } from "../src/verdict/verdict.ts";
import { exitOf } from "../src/verdict/exit-code.ts";
import { cli, withAllure, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import {
  gatewayAtFirst,
  hangsUpOnUnknown,
  anotherScimType,
  refusesDisplayName,
  served,
  tellsTheToken,
} from "./support/providers.ts";
import { readAllure, readHtml, readJunit, readResult } from "./support/reports.ts";
import { findings, spellings, written } from "./support/written.ts";

const token = "c4n4ry+t0ken/with~all_that.a-token-may-hold==";
const at = temporaryFolder();
const out = at("every-verdict");
let run: Spawned;
let result: Result;
let strangers: string[];

beforeAll(async () => {
  const faults = [
    createWithoutLocation,
    anotherScimType,
    hangsUpOnUnknown,
    refusesDisplayName,
    gatewayAtFirst(),
    tellsTheToken,
  ];
  const server = await served({ token, contract: "core", seed: { users: 20 } }, ...faults);
  const users = [...server.provider.tables.users.all()].map((user) => user.attributes);
  const userNames = users.map((attributes) => JSON.stringify(attributes["userName"]).slice(1, -1));
  // Barbara Jensen is what the run calls its own users too.
  const displayNames = users
    .slice(1)
    .map((each) => JSON.stringify(each["displayName"]).slice(1, -1));
  strangers = [...userNames, ...displayNames];
  const flags = ["--target", server.baseUrl, "--contract", "core", "--out", out, "--transcript"];
  const titles = "Okta (looks|names|syncs)|An error|doesn't exist|deleted|location|says where";
  // Named, so that the run has no names to offer.
  const known = ["--preexisting", seeded.preexisting.userName];
  run = await cli(["run", ...flags, ...known, "--grep", titles], {
    ...withAllure,
    SCIM_TOKEN: token,
    DEBUG: "pw:api,pw:test*,undici",
  });
  await server.close();
  result = readResult(out);
});

const rows = (...verdicts: Verdict[]) =>
  result.requirements.filter((row) => verdicts.includes(row.verdict)).map((row) => row.id);

describe("A run that holds every verdict", () => {
  it("does hold every verdict", () => {
    expect(result.requirements.map((row) => row.verdict)).toEqual(
      expect.arrayContaining([
        "pass",
        "fail",
        "warn",
        "note",
        "not-applicable",
        "unverified",
        "error",
      ]),
    );
    expect(rows("fail")).toEqual(["RFC7644-3.3/location"]);
    expect(rows("warn")).toEqual(["RFC7644-3.12/unreadable-body"]);
    expect(rows("error").sort()).toEqual([
      "RFC7644-3.12/not-found",
      "RFC7644-3.5.1/never-creates",
      "RFC7644-3.6/gone",
    ]);
    expect(rows("note")).toContain("OKTA-manager/display-name-only");
    expect(rows("unverified")).toEqual(["OKTA-lookup/by-external-id"]);
    expect(rows("not-applicable")).toContain("INTERACT-location/required-on-create");
  });

  it("ends with the exit code that its rows come to", () => {
    expect(run.code, run.stderr).toBe(3);
    // Rows of Interact's don't apply to a core target, so nothing is missing for them.
    expect(run.stderr).not.toMatch(/^Missing: .*INTERACT-/m);
    const circumstances = {
      interrupted: false,
      narrowed: true,
      strict: false,
      stale: [],
    };
    expect(exitOf(result.requirements, circumstances).code).toBe(3);
  });

  it("counts in its summary and on the terminal what its rows say", () => {
    const { summary } = result;
    const count = (verdict: Verdict) => rows(verdict).length;
    expect(summary).toMatchObject({
      pass: count("pass"),
      fail: count("fail"),
      warn: count("warn"),
      note: count("note"),
      notApplicable: count("not-applicable"),
      unverified: count("unverified"),
      error: count("error"),
    });
    expect(run.stdout).toContain(
      `${summary.pass} pass, 1 fail, 1 warn, ${summary.note} note, ${summary.notApplicable} not-applicable, 1 unverified, 3 error;`,
    );
  });

  it("shows each red row on the terminal, and each note", () => {
    for (const row of result.requirements) {
      if (row.verdict === "pass" || row.verdict === "not-applicable") continue;
      expect(run.stdout).toMatch(
        new RegExp(`^ *${row.verdict} {2}${row.id.replaceAll(".", "\\.")}\\b`, "m"),
      );
    }
  });

  it("says the same in junit.xml, row by row", () => {
    const told = readJunit(out);
    const expected = result.requirements.map((row): [string, string] => [row.id, inJunit(row)]);
    expect([...told]).toEqual(expected);
  });

  it("says the same on its page, row by row", () => {
    const html = readFileSync(join(out, "index.html"), "utf8");
    const told = [
      ...html.matchAll(/<details\s+class="row"\s+id="([^"]+)"\s+data-verdict="([^"]+)"/g),
    ];
    const expected = result.requirements.map((row) => `${row.id} ${row.verdict}`);
    expect(told.map(([, id, verdict]) => `${id} ${verdict}`).sort()).toEqual(expected.sort());
    expect(run.stdout).toContain(`Page:    ${join(out, "index.html")}\n`);
  });

  it.each([
    [
      "Playwright's report",
      readHtml,
      { failed: "unexpected", passed: "expected", skipped: "skipped" },
    ],
    ["Allure's results", readAllure, { failed: "failed", passed: "passed", skipped: "skipped" }],
  ] as const)("says the same in %s, test by test", (_, read, words) => {
    const told = read(out).map(({ tags, outcome }) => line(tags, outcome));
    expect(told.length).toBeGreaterThan(50);
    const expected = result.tests.map((test) => line(test.requirements, words[owed(test)]));
    expect(told.sort()).toEqual(expected.sort());
  });

  it("annotates in Playwright's report what passes with a warn or a note, and why a test was skipped", () => {
    const tests = readHtml(out);
    const annotated = (id: string, type: string) =>
      tests
        .filter((test) => test.tags.includes(id))
        .flatMap((test) => test.annotations)
        .find((each) => each.type === type && each.description?.startsWith(`${id}: `));
    expect(annotated("RFC7644-3.12/unreadable-body", "warn")?.description).toContain("expected");
    expect(annotated("OKTA-manager/display-name-only", "note")?.description).toContain("expected");
    expect(annotated("OKTA-lookup/by-external-id", "skip")?.description).toContain(
      "a gateway answered",
    );
    expect(annotated("INTERACT-location/required-on-create", "skip")?.description).toContain(
      "contract: core",
    );
  });

  it("blames no row for the connection that broke", () => {
    const row = result.requirements.find((each) => each.verdict === "error");
    expect(row?.reason).toMatch(/The connection was (closed|reset) by 127\.0\.0\.1/);
  });
});

/** What junit.xml owes to a row. */
function inJunit({ verdict }: ResultRequirement): string {
  if (verdict === "fail") return "failure";
  if (verdict === "error") return "error";
  return verdict === "unverified" || verdict === "not-applicable" ? "skipped" : "passed";
}

/** A test by the rows that it judges: two can bear one title. */
function line(tags: readonly string[], outcome: string): string {
  const ids = tags.filter((tag) => result.requirements.some(({ id }) => id === tag));
  return `${[...new Set(ids)].sort().join(", ")}: ${outcome}`;
}

/** What a test owes to the rows that it judged. */
function owed({ observations }: ResultTest): "failed" | "passed" | "skipped" {
  const verdicts = observations.flatMap((observation) => {
    const row = result.requirements.find(({ id }) => id === observation.requirement);
    return row === undefined ? [] : [verdictOf(row, observation)];
  });
  if (verdicts.some((verdict) => verdict === "fail" || verdict === "error")) return "failed";
  const skipped =
    verdicts.includes("unverified") || verdicts.every((verdict) => verdict === "not-applicable");
  return skipped ? "skipped" : "passed";
}

describe("Nothing that the run has written or printed", () => {
  let texts: ReadonlyMap<string, string>;
  beforeAll(() => {
    texts = new Map([...written(out), ["stdout", run.stdout], ["stderr", run.stderr]]);
  });

  it("is left out of the search", () => {
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining([
        "result.json",
        "index.html",
        "junit.xml",
        "playwright/index.html",
        expect.stringMatching(/^playwright\/index\.html!.*report\.json$/),
      ]),
    );
    expect(findings(texts, [result.run.id]).length).toBeGreaterThan(50);
  });

  it("holds the token, however it is spelt", () => {
    expect(findings(texts, spellings(token))).toEqual([]);
  });

  it("holds a user whom the run did not create", () => {
    expect(strangers.length).toBe(41);
    const sought = strangers.flatMap((name) => [
      ...new Set([
        name,
        encodeURIComponent(name),
        Buffer.from(name).toString("base64").slice(0, -4),
      ]),
    ]);
    expect(findings(texts, sought)).toEqual([]);
  });
});
