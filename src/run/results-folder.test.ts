import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../test/support/folder.ts";
import { isMade, runMakes, takeFolder, writeReport } from "./results-folder.ts";

const at = temporaryFolder();
const makes = runMakes;

function folderWith(name: string, files: Record<string, string>): string {
  const out = at(name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(out, file, ".."), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  return out;
}

describe("A folder for results", () => {
  it("that isn't empty and that a run didn't write is refused, and stays as it is", () => {
    const out = folderWith("others", { "workers/a.txt": "mine" });
    expect(() => takeFolder(out, { makes })).toThrow(/others isn't empty, .*--force/);
    expect(readFileSync(join(out, "workers/a.txt"), "utf8")).toBe("mine");
  });

  it("is named in a refusal by its command's own flag", () => {
    const out = join(folderWith("file", { "a.txt": "mine" }), "a.txt");
    expect(() => takeFolder(out, { makes })).toThrow(/give another with --out$/);
    const flag = "--recording";
    expect(() => takeFolder(out, { makes, flag })).toThrow(/give another with --recording$/);
    expect(() => takeFolder(join(out, "below"), { makes, flag })).toThrow(
      /can't be written \(E\w+\): give another folder with --recording$/,
    );
  });

  it("that was forced loses nothing: what is in the way has another name", () => {
    const out = folderWith("forced", { "workers/a.txt": "mine", "index.html": "mine" });
    takeFolder(out, { makes, force: true });
    expect(readFileSync(join(out, "workers.1/a.txt"), "utf8")).toBe("mine");
    expect(readFileSync(join(out, "index.html.1"), "utf8")).toBe("mine");
  });

  it("of an earlier run loses what that run has made, and nothing else", () => {
    const out = at("earlier");
    takeFolder(out, { makes });
    writeReport(out, "index.html", "a run's");
    mkdirSync(join(out, "transcripts"));
    writeFileSync(join(out, "notes.txt"), "mine");
    takeFolder(out, { makes });
    expect(
      ["index.html", "transcripts", "notes.txt"].map((name) => existsSync(join(out, name))),
    ).toEqual([false, true, true]);
    expect(() => takeFolder(out, { makes: [...makes, "transcripts"] })).toThrow(
      /earlier holds transcripts, which a run didn't write/,
    );
  });

  it("of a run before there was a mark is known by its result.json, if it holds nothing else", () => {
    const result = '{ "tool": { "name": "interact-scim" } }';
    const out = folderWith("unmarked", { "result.json": result, "workers/0.ndjson": "" });
    takeFolder(out, { makes });
    expect(existsSync(join(out, "workers"))).toBe(false);
    const other = folderWith("copied", { "result.json": result, "package.json": "{}" });
    expect(() => takeFolder(other, { makes })).toThrow(/isn't empty/);
  });

  it("isn't marked by a link, nor by what names anything but reports", () => {
    const mark = JSON.stringify({ tool: "interact-scim", made: ["..", "../x", "notes.txt"] });
    const out = folderWith("forged", { ".interact-scim": mark, "notes.txt": "mine" });
    takeFolder(out, { makes });
    expect(readFileSync(join(out, "notes.txt"), "utf8")).toBe("mine");
    const linked = folderWith("linked", { "notes.txt": "mine" });
    symlinkSync(join(out, ".interact-scim"), join(linked, ".interact-scim"));
    expect(() => takeFolder(linked, { makes })).toThrow(/isn't empty/);
  });

  it("has nothing written or removed through a link", () => {
    const elsewhere = folderWith("elsewhere", { "a.txt": "mine", "workers/b.txt": "mine" });
    const out = at("links");
    takeFolder(out, { makes });
    symlinkSync(join(elsewhere, "a.txt"), join(out, "index.html"));
    symlinkSync(join(elsewhere, "workers"), join(out, "workers"));
    expect(() => takeFolder(out, { makes })).toThrow(/holds index.html, workers, which a run/);
    takeFolder(out, { makes, force: true });
    writeReport(out, "index.html", "a run's");
    symlinkSync(join(elsewhere, "a.txt"), join(out, "junit.xml"));
    writeReport(out, "junit.xml", "a run's");
    expect(lstatSync(join(out, "junit.xml")).isFile()).toBe(true);
    expect(readFileSync(join(elsewhere, "a.txt"), "utf8")).toBe("mine");
    expect(readFileSync(join(elsewhere, "workers/b.txt"), "utf8")).toBe("mine");
  });

  it("is neither a link nor a file", () => {
    const out = folderWith("real", { file: "" });
    symlinkSync(out, at("link"));
    expect(() => takeFolder(at("link"), { makes, force: true })).toThrow(/link is a link/);
    expect(() => takeFolder(join(out, "file"), { makes })).toThrow(/isn't a folder/);
    expect(() => takeFolder(join(out, "file", "below"), { makes })).toThrow(/can't be written/);
  });

  it("is its owner's alone where it's new", () => {
    takeFolder(at("new"), { makes });
    expect(lstatSync(at("new")).mode & 0o777).toBe(0o700);
    expect(isMade(at("new"), "workers")).toBe(true);
  });
});
