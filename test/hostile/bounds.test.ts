// What is made to fill the memory or to take all day: one sentence, soon, or a verdict in less than a gigabyte.

import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { isMeasurable, watchMemory } from "../../bench/process-tree.mjs";
import { start } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { whole } from "../support/organisation.ts";
import { answering, endless, gzipBomb } from "./bodies.ts";
import { turningTarget, token, type Behaviour, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const MiB = 1024 ** 2;
let target: TurningTarget | undefined;
afterEach(() => target?.close());

/** Runs to its end, and says what all its processes held together, exactly where that is `most` or more. */
async function watched(args: readonly string[], most: number) {
  const started = start(args, { SCIM_TOKEN: token });
  const peak = watchMemory(started.pid, 150, most);
  const ended = await started.ended;
  return { ...ended, held: isMeasurable ? peak() : 0 };
}

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
  .split("")
  .map(
    (name, index) =>
      `${name}: &${name} [${Array<string>(9)
        .fill(`*${"abcdefghi".charAt(index)}`)
        .join(",")}]\n`,
  )
  .join("")}`;

function file(name: string, text: string, size?: number): string {
  writeFileSync(at(name), text);
  // As sparse as the file system has it.
  if (size !== undefined) truncateSync(at(name), size);
  return at(name);
}

function bundle(): string {
  mkdirSync(at("bundle"));
  file("bundle/statement.json", "{}", 3 * 1024 * MiB);
  return at("bundle");
}

describe("In one sentence and little memory is refused", () => {
  it.each([
    ["an alias bomb", () => ["run", "--profile", file("bomb.yaml", bomb)], /aliases/],
    ["200 MB of profile", () => ["run", "--profile", file("large.yaml", "a", 200 * MiB)], /larger/],
    ["a profile without an end", () => ["run", "--profile", "/dev/zero"], /larger than/],
    [
      "a profile of 200 000 brackets",
      () => ["run", "--profile", file("deep.yaml", "[".repeat(200_000))],
      /too deep/,
    ],
    [
      "a profile of 200 000 keys",
      () => ["run", "--profile", file("keys.yaml", "? ".repeat(200_000))],
      /too deep|too long/,
    ],
    [
      "a profile of 100 000 anchors",
      () => ["run", "--profile", file("anchors.yaml", "&a ".repeat(100_000))],
      /too long/,
    ],
    ["a bundle with 3 GB", () => ["verify", bundle()], /larger than/],
    [
      "a result of 3 GB",
      () => ["compare", file("a.json", "{", 3 * 1024 * MiB), at("a.json")],
      /larger than/,
    ],
    ["a HAR of 3 GB", () => ["judge", file("h.har", "{", 3 * 1024 * MiB)], /larger than/],
    ["the HAR of a drift", () => ["drift", file("d.har", "{", 3 * 1024 * MiB)], /larger than/],
    [
      "an export of 3 GB",
      () => [
        "mapping",
        "lint",
        "--schema",
        file("s.json", "{", 3 * 1024 * MiB),
        "--mapping",
        at("s.json"),
      ],
      /larger than/,
    ],
  ] as const)("%s", async (_, args, told) => {
    const most = 300 * MiB;
    const { code, stderr, held } = await watched(args(), most);
    expect(stderr).toMatch(/^interact-scim: [^\n]+\n$/);
    expect(stderr).toMatch(told);
    expect(code).toBe(2);
    expect(held).toBeLessThan(most);
  });
});

/** Each answer is another of these. */
function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let count = 0;
  return (...on) => behaviours[(count += 1) % behaviours.length]?.(...on);
}

const filled = (unit: string) =>
  `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1e9,"Resources":[${unit.repeat(Math.floor((15 * MiB) / unit.length))}{}]}`;

describe("Less than a gigabyte is held by a run with four workers", () => {
  it("against a target whose answers are 15 MiB of empty arrays, users or one id, two gigabytes, or a bomb", async () => {
    const id = `{"totalResults":300,"Resources":[{"id":"${"x".repeat(15 * MiB)}"}]}`;
    const bodies = [filled("[],"), id, filled('{"id":"1","userName":"e"},')];
    const type = "Content-Type: application/scim+json";
    const behaviours = bodies.map((body) => answering(body, type));
    target = await turningTarget(inTurn(...behaviours, endless, gzipBomb));
    const rows = ["OKTA-connect/groups-page", "OKTA-lookup/no-match-is-empty"];
    rows.push("OKTA-import/past-the-end", "OKTA-create/created");
    const narrow = ["--suite", "okta", ...rows.flatMap((each) => ["--id", each])];
    const out = ["--out", at("large"), "--timeout", "60", "--workers", "4"];
    const args = ["run", "--target", target.baseUrl, ...out, ...whole, ...narrow];
    const run = await watched(args, 1024 * MiB);
    expect(run.stderr).not.toMatch(/\n\s+at |an error of ours/);
    expect(run.code, run.stderr).toBe(1);
    expect(run.held).toBeLessThan(1024 * MiB);
    expect(target.written() / target.requests.length).toBeLessThan(64 * MiB);
  });
});
