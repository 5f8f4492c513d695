// `compare`, as a user types it: exit codes, the page, JSON, and what it says to what is no result.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { requirement, result } from "../src/report/testing/result.ts";
import { cli, cliFile } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();

beforeAll(() => {
  mkdirSync(at("good"));
  writeFileSync(at("good/result.json"), JSON.stringify(result([requirement("A/a", "pass")])));
  writeFileSync(at("bad.json"), JSON.stringify(result([requirement("A/a", "fail")])));
  writeFileSync(at("half.json"), '{"schemaVersion":1,');
  writeFileSync(at("other.json"), '{"schemaVersion":2}');
});

describe("compare", () => {
  it("ends with 1 when something became worse", async () => {
    const { code, stdout, stderr } = await cli(["compare", at("good"), at("bad.json")]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("worse  pass → fail  A/a");
  });

  it("ends with 0 when something became better, and when nothing changed", async () => {
    const better = await cli(["compare", at("bad.json"), at("good")]);
    expect([better.code, better.stdout]).toEqual([
      0,
      expect.stringContaining("better  fail → pass  A/a"),
    ]);
    const same = await cli(["compare", at("good"), at("good/result.json")]);
    expect(same).toMatchObject({
      code: 0,
      stdout: "No verdict changed; every exchange is as before.\n",
    });
  });

  it.skipIf(process.platform === "win32")("writes through no link but the system's", async () => {
    writeFileSync(at("mine"), "mine");
    symlinkSync(at("mine"), at("link.html"));
    const compared = ["compare", at("good"), at("bad.json"), "--html"];
    const { code, stderr } = await cli([...compared, at("link.html")]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `interact-scim: ${at("link.html")} is a link: name the file that it leads to with --html\n`,
    });
    expect(readFileSync(at("mine"), "utf8")).toBe("mine");
    const command = `"$@" /dev/stderr 2> "$0"`;
    spawnSync("sh", ["-c", command, at("mine"), process.execPath, cliFile, ...compared]);
    expect(readFileSync(at("mine"), "utf8")).toMatch(/^<!doctype html>/i);
  });

  it("writes the page that it names", async () => {
    const file = at("compared.html");
    const { stdout } = await cli(["compare", at("good"), at("bad.json"), "--html", file]);
    expect(stdout).toContain(`Page: ${file}\n`);
    expect(readFileSync(file, "utf8")).toContain("<h1>1 requirement became worse;");
  });

  it("prints JSON and nothing else", async () => {
    const { code, stdout } = await cli(["compare", at("good"), at("bad.json"), "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      rows: [{ id: "A/a", before: "pass", after: "fail", direction: "worse" }],
      tests: [],
    });
  });

  it.each([
    ["nowhere.json", "can't be read: name a result.json"],
    ["half.json", "is not JSON, or is cut off: was its run interrupted?"],
    ["other.json", "is not the result of a run"],
  ])("says what is wrong with %s", async (name, sentence) => {
    const { code, stdout, stderr } = await cli(["compare", at("good"), at(name)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(at(name));
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("says which page it can't write", async () => {
    const page = at("no-such-folder/page.html");
    const { code, stderr } = await cli(["compare", at("good"), at("bad.json"), "--html", page]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${page} can't be written`);
  });
});
