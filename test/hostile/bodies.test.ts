// What is no HTTP or no JSON is a fail of the row whose exchange it is, and shown.

import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RowsByProject } from "../../src/harness/fault-reporter.ts";
import { temporaryFolder } from "../support/folder.ts";
import { rowsOf, stoppedAt, verdictAmong } from "./against.ts";
import * as bodies from "./bodies.ts";
import { resetsAfterHead, resetsWithinHead, speaksHttp10, speaksSsh } from "./connections.ts";
import { turningTarget, type Behaviour, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
let target: TurningTarget | undefined;
afterEach(() => target?.close());

type Told = readonly [what: string, behaviour: Behaviour, told: RegExp];

const failing: readonly Told[] = [
  ["sends two gigabytes", bodies.endless, /200\. The body from .* exceeds 16777216 bytes\. " +"/],
  ["sends a gzip bomb", bodies.gzipBomb, /200\. The decoded body exceeds the limit\. "/],
  ["speaks another protocol", speaksSsh, /is not HTTP\. "SSH-2\.0-OpenSSH_9\.6/],
  ["resets within the head", resetsWithinHead, /ended early\. "HTTP\/1\.1 200 OK\\r\\nContent-Ty"/],
  ["resets after the head", resetsAfterHead, /200\. The connection was (reset|closed)/],
  ["truncates", bodies.truncated, /200\. The connection was closed .* "{\\"schemas/],
  ["goes on after its end", bodies.overLong, /200\. \S+ sent more than the answer/],
  ["has a length that is no number", bodies.lengthIsNoNumber, /is not HTTP\. "HTTP\/1\.1 200/],
  ["has two lengths", bodies.twoLengths, /Content-Length doesn't match .* "HTTP\/1\.1 200/],
  ["has chunks that are none", bodies.chunksAreNone, /is not HTTP\./],
  ["has half a gzip", bodies.brokenGzip, /200\. The body could not be decoded completely\. /],
  ["has no gzip", bodies.noGzip, /200\. The body could not be decoded completely\. "{\\"schemas/],
  ["isn't UTF-8", bodies.notUtf8, /200\. The body is not UTF-8\. ".*R\ufffdsources/],
  [
    "nests 100 000 deep",
    bodies.nestedDeep,
    /200\. The JSON is nested more than 128 levels deep\. "{/,
  ],
  ["has its schemas in a prototype", bodies.prototype, /Received: schemas nothing/],
];

const counts = "OKTA-connect/counts-are-numbers";
const [first, second] = ["OKTA-connect/wrong-token", "RFC7644-2/www-authenticate"] as const;

describe("A target whose answer", () => {
  let rows: RowsByProject = {};
  beforeAll(async () => {
    const others = [
      ["is in HTTP/1.0", speaksHttp10],
      ["names a member twice", bodies.duplicateKeys],
    ] as const;
    const ids = [row, counts, first, second];
    const asked = { folder: at("rows"), ids, timeout: "10" };
    ({ rows } = await rowsOf([...failing, ...others], asked));
  });

  it.each(failing)("%s: fail", (what, _, told) => {
    const judged = verdictAmong(rows[what], row);
    expect(judged.reason).toMatch(told);
    expect(judged.verdict).toBe("fail");
  });

  it("isn't HTTP, in a test of two rows: the exchange counts for the first", () => {
    const told = rows["speaks another protocol"];
    expect(verdictAmong(told, first).verdict).toBe("fail");
    expect(verdictAmong(told, second)).toMatchObject({
      verdict: "unverified",
      reason: expect.stringContaining("is not HTTP") as string,
    });
  });

  it("is in HTTP/1.0: it's judged like any other", () => {
    expect(verdictAmong(rows["is in HTTP/1.0"], row).verdict).toBe("pass");
  });

  it("names a member twice: the last one counts, as for Okta", () => {
    expect(verdictAmong(rows["names a member twice"], counts).verdict).toBe("fail");
  });
});

const stopping: readonly (readonly [...Told, code: number])[] = [
  ["resets within the head", resetsWithinHead, /no answer from .*ended early/, 3],
  ["speaks another protocol", speaksSsh, /no answer from .*is not HTTP/, 3],
  ["truncates", bodies.truncated, /an incomplete answer from .*was closed/, 3],
  ["sends two gigabytes", bodies.endless, /no SCIM endpoint at .*exceeds 16777216 bytes/, 2],
  ["sends a gzip bomb", bodies.gzipBomb, /no SCIM endpoint at .*exceeds the limit/, 2],
  ["isn't UTF-8", bodies.notUtf8, /no SCIM endpoint at .*not UTF-8/, 2],
  [
    "nests 100 000 deep",
    bodies.nestedDeep,
    /no SCIM endpoint at .*is nested more than 128 levels deep/,
    2,
  ],
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
