// Shows that the search which the other tests here rest on can find: a secret in every spelling, wherever it lies.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { findings, spellings, written } from "../support/written.ts";
import { zipped } from "./zipped.ts";

const secret = `c4n4ry+with/all&of"it^=~é`;
const url = "c4n4ry%2Bwith%2Fall%26of%22it%5E%3D~%C3%A9";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const at = temporaryFolder();

function found(name: string, content: string | Buffer): string[] {
  const out = at(`out-${Math.random()}`);
  mkdirSync(dirname(`${out}/${name}`), { recursive: true });
  writeFileSync(`${out}/${name}`, content);
  return findings(written(out), spellings(secret));
}

describe("The search finds a secret", () => {
  it.each([
    ["as it stands", secret],
    ["in JSON", JSON.stringify({ secret })],
    ["in markup", `<b>c4n4ry+with/all&amp;of&quot;it^=~é</b>`],
    ["in a URL", url],
    ["in a URL with lower-case hex", url.replace(/%../g, (hex) => hex.toLowerCase())],
    ["in a URL, twice", encodeURIComponent(url)],
    ["in Base64", base64(secret)],
    ["in Base64 behind one letter", base64(`a${secret}b`)],
    ["in Base64 behind two letters", base64(`ab${secret}`)],
    ["in Base64 behind Bearer", base64(`Bearer ${secret}`)],
    ["in Base64 for URLs", Buffer.from(`:${secret}`).toString("base64url")],
    ["in hexadecimal", Buffer.from(secret).toString("hex")],
  ])("%s", (_, text) => {
    expect(found("deep/down/file.txt", `before ${text} after`)).not.toEqual([]);
  });

  it.each([
    ["an archive", (text: string) => zipped("trace.txt", Buffer.from(text))],
    [
      "a page's data URI",
      (text: string) => `<a href="data:text/plain;charset=utf-8;base64,${base64(text)}">`,
    ],
    [
      "an archive in a page's data URI",
      (text: string) =>
        `<script>x="data:application/zip;base64,${zipped("a.json", Buffer.from(text)).toString("base64")}"</script>`,
    ],
    [
      "an archive in an archive",
      (text: string) => zipped("inner.zip", zipped("a.json", Buffer.from(text))),
    ],
  ])("in %s", (_, pack) => {
    expect(found("file", pack(`…${secret}…`))).not.toEqual([]);
    expect(found("file", pack("nothing"))).toEqual([]);
  });

  it("and no other", () => {
    expect(found("file", "c4n4ry+with/all&of")).toEqual([]);
  });
});
