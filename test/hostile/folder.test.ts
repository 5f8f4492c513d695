// What a command may do in the folder that it is given: write and remove what is a run's, and nothing else.

import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, withAllure } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { written } from "../support/written.ts";

const at = temporaryFolder();
const own = [
  "workers/job.ts",
  "playwright/index.html",
  "allure-results/x-result.json",
  "junit.xml",
];
const narrow = ["--suite", "okta", "--id", "OKTA-connect/groups-page"];

/** A project's own folder, with names that a run would take. */
function project(name: string): string {
  for (const file of [...own, "package.json"]) {
    mkdirSync(dirname(join(at(name), file)), { recursive: true });
    writeFileSync(join(at(name), file), `mine: ${file}`);
  }
  return at(name);
}

describe("A user's own folder", () => {
  const recording = "test/golden/transcripts";
  it.each([
    ["run", ["run", ...narrow, "--out"]],
    ["explore", ["explore", "--time", "1s", "--out"]],
    ["judge", ["judge", recording, "--out"]],
    ["listen", ["listen", "--port", "0", "--page-port", "0", "--recording"]],
  ])(
    "is refused by %s in one sentence that says what to do, and stays as it is",
    async (name, flags) => {
      const out = project(name);
      const before = written(out);
      const { code, stderr } = await cli([...flags, out]);
      expect(stderr).toMatch(/^interact-scim: [^\n]+ isn't empty, .*new folder .*--force[^\n]*\n$/);
      expect(code).toBe(2);
      expect(written(out)).toEqual(before);
    },
  );

  it("loses nothing to --force, nothing is written through its links, and its rights hold", async () => {
    const out = project("forced");
    symlinkSync(join(out, "package.json"), join(out, "index.html"));
    symlinkSync(join(out, "package.json"), join(out, "exchanges.har"));
    const forced = ["run", ...narrow, "--out", out, "--force", "--no-allure"];
    const { code, stderr } = await cli(forced, withAllure);
    expect(code, stderr).toBe(0);
    expect(existsSync(join(out, "allure-results"))).toBe(false);
    const after = written(out);
    for (const file of own) {
      expect(after.get(file.replace(/^[^/]+/, "$&.1"))).toBe(`mine: ${file}`);
    }
    expect(after.get("package.json")).toBe("mine: package.json");
    expect(lstatSync(join(out, "index.html")).mode & 0o777).toBe(0o644);
  });
});

describe("A new folder", () => {
  it("and all that is in it is its owner's alone", async () => {
    const out = at("new/latest");
    await cli(["run", ...narrow, "--out", out], withAllure);
    const modes = readdirSync(out, { recursive: true, encoding: "utf8" }).map((name) => {
      return [name, lstatSync(join(out, name)).mode & 0o077];
    });
    expect(modes.length).toBeGreaterThan(8);
    expect(modes.filter(([, mode]) => mode !== 0)).toEqual([]);
  });

  it("isn't made where the shell left a ~", async () => {
    const { code, stderr } = await cli(["run", ...narrow, "--out", "~/reports"]);
    expect(stderr).toMatch(/^interact-scim: --out begins with ~, [^\n]+\n$/);
    expect(code).toBe(2);
  });
});
