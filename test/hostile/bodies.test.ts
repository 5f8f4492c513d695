// What is no HTTP or no JSON is a fail of the row whose exchange it is, and shown.

import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RowsByProject } from "../../src/harness/fault-reporter.ts";
import { temporaryFolder } from "../support/folder.ts";
import { rowsAgainst } from "../support/rows-against.ts";
import { judgedAt, stoppedAt, verdict } from "./against.ts";
import * as bodies from "./bodies.ts";
import { resetsAfterHead, resetsWithinHead, speaksHttp10, speaksSsh } from "./connections.ts";
import { token, turningTarget, type Behaviour, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
const narrow = ["--suite", "okta", "--timeout", "10"];
let target: TurningTarget | undefined;
afterEach(() => target?.close());

type Told = readonly [what: string, behaviour: Behaviour, told: RegExp];

const failing: readonly Told[] = [
  ["resets within the head", resetsWithinHead, /ended early\. "HTTP\/1\.1 200 OK\\r\\nContent-Ty"/],
  ["resets after the head", resetsAfterHead, /200\. The connection was reset/],
  ["truncates", bodies.truncated, /200\. The connection was closed .* "{\\"schemas/],
  ["goes on after its end", bodies.overLong, /200\. More came from .* than the answer/],
  ["has a length that is no number", bodies.lengthIsNoNumber, /is not HTTP\. "HTTP\/1\.1 200/],
  ["has two lengths", bodies.twoLengths, /Content-Length was not kept to .* "HTTP\/1\.1 200/],
  ["has chunks that are none", bodies.chunksAreNone, /is not HTTP\./],
  ["has half a gzip", bodies.brokenGzip, /200\. The body could not be decoded completely\. /],
  ["has no gzip", bodies.noGzip, /200\. The body could not be decoded completely\. "{\\"schemas/],
  ["isn't UTF-8", bodies.notUtf8, /200\. The body is not UTF-8\. ".*R\ufffdsources/],
  ["nests 100 000 deep", bodies.nestedDeep, /200\. The JSON nests more than 128 deep\. "{/],
  ["has its schemas in a prototype", bodies.prototype, /Received: schemas nothing/],
];

/** Those that show in a whole run what it costs, and how it ends. */
const costly: readonly (readonly [...Told, code: number])[] = [
  ["speaks another protocol", speaksSsh, /is not HTTP\. "SSH-2\.0-OpenSSH_9\.6/, 3],
  [
    "sends two gigabytes",
    bodies.endless,
    /200\. The body from .* exceeds 16777216 bytes\. " +"/,
    1,
  ],
  ["sends a gzip bomb", bodies.gzipBomb, /200\. The decoded body exceeds the limit\. "/, 1],
];

describe("A target whose answer", () => {
  let rows: RowsByProject = {};
  beforeAll(async () => {
    const open = failing.map(async ([what, behaviour]) => {
      return [what, await turningTarget(behaviour, { after: 0 })] as const;
    });
    const targets = await Promise.all(open);
    const urls = Object.fromEntries(targets.map(([what, { baseUrl }]) => [what, baseUrl]));
    rows = await rowsAgainst(urls, { folder: at("rows"), token, ids: [row], timeout: "10" });
    await Promise.all(targets.map(([, each]) => each.close()));
  });

  it.each(failing)("%s: fail", (what, _, told) => {
    const judged = rows[what]?.find(({ id }) => id === row);
    expect(judged?.reason).toMatch(told);
    expect(judged?.verdict).toBe("fail");
  });

  it.each(costly)("%s, in a run: fail", async (what, behaviour, told, code) => {
    target = await turningTarget(behaviour);
    const run = await judgedAt(target.baseUrl, at(what), ["--id", row, ...narrow]);
    expect(verdict(run, row).reason).toMatch(told);
    expect(verdict(run, row).verdict).toBe("fail");
    expect(run.result.summary).toMatchObject({ pass: 0, fail: 1, error: 0 });
    expect(target.written() / target.requests.length).toBeLessThan(64 * 1024 ** 2);
    expect(run.code).toBe(code);
  });

  it("is no HTTP, in a test of two rows: the first is whose exchange it is", async () => {
    target = await turningTarget(speaksSsh);
    const [first, second] = ["OKTA-connect/wrong-token", "RFC7644-2/www-authenticate"] as const;
    const run = await judgedAt(target.baseUrl, at("two"), [
      "--id",
      first,
      "--id",
      second,
      ...narrow,
    ]);
    expect(verdict(run, first).verdict).toBe("fail");
    expect(verdict(run, second)).toMatchObject({
      verdict: "unverified",
      reason: expect.stringContaining("is not HTTP") as string,
    });
  });

  it("is in HTTP/1.0: it's judged like any other", async () => {
    target = await turningTarget(speaksHttp10);
    const run = await judgedAt(target.baseUrl, at("http10"), ["--id", row, ...narrow]);
    expect(verdict(run, row).verdict).toBe("pass");
    expect(run.code).toBe(0);
  });

  it("names a member twice: the last one counts, as for Okta", async () => {
    target = await turningTarget(bodies.duplicateKeys);
    const counts = "OKTA-connect/counts-are-numbers";
    const run = await judgedAt(target.baseUrl, at("twice"), [
      "--id",
      row,
      "--id",
      counts,
      ...narrow,
    ]);
    expect(verdict(run, counts).verdict).toBe("fail");
    expect(run.code).toBe(1);
  });
});

const stopping: readonly (readonly [...Told, code: number])[] = [
  ["resets within the head", resetsWithinHead, /no answer from .*ended early/, 3],
  ["speaks another protocol", speaksSsh, /no answer from .*is not HTTP/, 3],
  ["truncates", bodies.truncated, /an incomplete answer from .*was closed/, 3],
  ["sends two gigabytes", bodies.endless, /no SCIM endpoint at .*exceeds 16777216 bytes/, 2],
  ["sends a gzip bomb", bodies.gzipBomb, /no SCIM endpoint at .*exceeds the limit/, 2],
  ["isn't UTF-8", bodies.notUtf8, /no SCIM endpoint at .*not UTF-8/, 2],
  ["nests 100 000 deep", bodies.nestedDeep, /no SCIM endpoint at .*nests more than 128 deep/, 2],
  ["has its schemas in a prototype", bodies.prototype, /no SCIM endpoint at /, 2],
];

describe("A target whose first answer", () => {
  it.each(stopping)("%s: no run", async (what, behaviour, told, code) => {
    target = await turningTarget(behaviour, { after: 0 });
    const run = await stoppedAt(target.baseUrl, at(`first ${what}`), "--timeout", "10");
    expect(run.stderr).toMatch(told);
    expect(run.code).toBe(code);
    expect(target.written()).toBeLessThan(64 * 1024 ** 2);
  });
});
