// What a target says does nothing in any report of a real run: no markup in pages, no escape sequence in a
// terminal, no command of a build server's, no character that XML forbids.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../mocks/fault.ts";
import { isObject } from "../../src/scim/resource.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { cli, withAllure, type Spawned } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage } from "../support/opened-page.ts";
import { served } from "../support/providers.ts";
import { readAllure, readJunit, readResult } from "../support/reports.ts";

const token = "c4n4ry-t0ken";
const markup = `</script><script>document.title="owned"</script><img src=x onerror='document.title="owned"'>`;
const hostile = `owned ${markup} ]]> [x](javascript:alert(1)) |\u001b[2J\u009b31m\u0000\uffff\ud800\u202e\u200e\u061c\r\n::error::forged\n  ::stop-commands::x ##[error]forged ##vso[task.setvariable variable=x]y`;
const inHeader = `owned ${markup} \u009b31m ##[error]forged`;

/** Whatever was asked for: a refusal that quotes nobody, or a user whose name is an attack. */
const attacks: Fault = {
  name: "attacks",
  breaks: [],
  transport: (reply) => {
    const headers = { ...reply.headers, "x-motto": inHeader, location: inHeader };
    if (!isObject(reply.body)) return { ...reply, headers };
    if ("detail" in reply.body)
      return { ...reply, headers, body: { ...reply.body, detail: hostile } };
    if (!("userName" in reply.body)) return { ...reply, headers };
    return { ...reply, headers, body: { ...reply.body, displayName: hostile, [hostile]: hostile } };
  },
};

const at = temporaryFolder();
const out = at("out");
const summary = at("summary.md");
let run: Spawned;
/** What commands printed as JSON. */
let printed: readonly Spawned[];

beforeAll(async () => {
  const server = await served({ token }, attacks);
  const titles = "An error about the type of|creates a user|stale";
  const narrowed = ["--suite", "okta", "--suite", "interact", "--grep", titles, "--transcript"];
  run = await cli(["run", "--target", server.baseUrl, "--out", out, ...narrowed], {
    ...withAllure,
    SCIM_TOKEN: token,
    SCIM_LOCATION: "Manchester",
    GITHUB_ACTIONS: "true",
    GITHUB_STEP_SUMMARY: summary,
  });
  await cli(["compare", out, out, "--html", at("compared.html")]);
  // As if all had been green before.
  const green = readResult(out).requirements.map((row) => ({ ...row, verdict: "pass" }));
  mkdirSync(at("green"));
  writeFileSync(
    join(at("green"), "result.json"),
    JSON.stringify({ ...readResult(out), requirements: green }),
  );
  printed = [
    await cli(["compare", at("green"), out, "--json"]),
    await cli(["doctor", "--target", server.baseUrl, "--json"], { SCIM_TOKEN: "wr0ng-t0ken" }),
  ];
  await server.close();
});

/** What a terminal obeys, but for tab and line feed. */
const obeyed =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("Hostile text in the reports of a run", () => {
  it("is there, in rows that are red by it", () => {
    const { requirements } = readResult(out);
    const red = requirements.filter(
      (row) => row.verdict === "fail" && row.reason?.includes("owned"),
    );
    expect(red.length).toBeGreaterThan(1);
    expect(run.stdout).toContain("owned");
  });

  it("moves no cursor in a terminal", () => {
    expect(run.stdout).not.toMatch(obeyed);
    expect(run.stderr).not.toMatch(obeyed);
  });

  it("gives no command to GitHub, Azure or TeamCity but our own annotations", () => {
    const lines = run.stdout.split("\n");
    const commands = lines.filter((line) => /^\s*::/.test(line));
    expect(commands.length).toBeGreaterThan(0);
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning) title=\w+%3A /);
    expect(run.stdout).not.toMatch(/##\w*\[/);
  });

  it("isn't markup in GitHub's summary", () => {
    const text = readFileSync(summary, "utf8");
    expect(text).toContain("owned");
    expect(text).not.toMatch(/<[a-z/]|\]\(/i);
  });

  it("leaves junit.xml well-formed", () => {
    const xml = readFileSync(join(out, "junit.xml"), "utf8");
    expect(xml).toContain("owned");
    expect(readJunit(out).size).toBe(readResult(out).requirements.length);
    // What XML 1.0 §2.2 forbids.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml).not.toContain("<img");
  });

  it("is text in Allure's results", () => {
    expect(readAllure(out).length).toBe(readResult(out).tests.length);
    const names = readdirSync(join(out, "allure-results")).filter((name) =>
      name.endsWith("-result.json"),
    );
    for (const name of names) {
      const told = JSON.parse(readFileSync(join(out, "allure-results", name), "utf8")) as {
        description?: string;
        descriptionHtml?: string;
      };
      expect(told.descriptionHtml).toBeUndefined();
      expect(told.description ?? "").not.toContain("owned");
    }
  });

  it("moves no cursor when a transcript is shown in a terminal", () => {
    const files = readdirSync(join(out, "transcripts"), { recursive: true, encoding: "utf8" });
    const texts = files
      .filter((name) => name.endsWith(".http"))
      .map((name) => readFileSync(join(out, "transcripts", name), "utf8"));
    expect(texts.join("")).toContain("owned");
    expect(texts.join("")).not.toMatch(obeyed);
  });
});

describe("Hostile text in the files of a run", () => {
  const read = (...path: string[]) => readFileSync(join(out, ...path), "utf8");

  it.each(["result.json", "exchanges.har", "index.html"])(
    "is there, and obeyed by nothing: %s",
    (name) => {
      expect(read(name)).toContain("owned");
      expect(read(name)).not.toMatch(obeyed);
      expect(read(name)).not.toMatch(/##\w*\[|^\s*::/m);
    },
  );

  it("has its own value in JSON", () => {
    const { exchanges } = readResult(out);
    expect(
      exchanges.some(({ response }) => response?.body?.text.includes("\u202e\u200e\u061c")),
    ).toBe(true);
  });

  it("is obeyed by nothing in what is attached for Allure", () => {
    const texts = readdirSync(join(out, "allure-results"))
      .filter((name) => /\.(?:txt|json)$/.test(name))
      .map((name) => read("allure-results", name));
    expect(
      texts.filter((text) => text.includes("HTTP/1.1") && text.includes("owned")).length,
    ).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).not.toMatch(obeyed);
      expect(text).not.toMatch(/##\w*\[|^\s*::/m);
    }
  });

  it("is obeyed by nothing where commands print JSON", () => {
    for (const { stdout } of printed) {
      expect(stdout).toContain("owned");
      expect(() => JSON.parse(stdout) as unknown).not.toThrow();
      expect(stdout).not.toMatch(obeyed);
    }
  });
});

describe.skipIf(chromiumPath === undefined)(
  `Hostile text in the pages of a run${whySkipped}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser.close());

    it.each([
      ["index.html", () => join(out, "index.html")],
      ["the comparison", () => at("compared.html")],
    ])("runs and fetches nothing in %s", async (_, file) => {
      const { page, complaints, requests } = await openPage(
        browser,
        at("opened.html"),
        readFileSync(file(), "utf8"),
      );
      await page.evaluate(
        'for (const each of document.querySelectorAll("details")) each.open = true',
      );
      await expect.poll(() => page.title()).not.toBe("owned");
      expect(await page.locator("img, iframe, object, embed").count()).toBe(0);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
    });
  },
);
