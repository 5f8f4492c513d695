// Where nothing comes, the network is to blame, and a run doesn't wait for ever; where something comes too
// late, the provider is.

import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RowsByProject } from "../../src/harness/fault-reporter.ts";
import { temporaryFolder } from "../support/folder.ts";
import { judgedAt, rowsOf, stoppedAt, verdictAmong } from "./against.ts";
import { drips, neverAnswers, resetsBeforeHead } from "./connections.ts";
import { turningTarget, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
const seconds = "OKTA-timeout/sixty-seconds";
let target: TurningTarget | undefined;
afterEach(() => target?.close());

describe("A target that turns", () => {
  let rows: RowsByProject = {};
  beforeAll(async () => {
    const behaviours = [
      ["resets", resetsBeforeHead],
      ["is silent", neverAnswers],
      ["drips", drips],
    ] as const;
    const asked = { folder: at("rows"), ids: [row, seconds], timeout: "1.5" };
    ({ rows } = await rowsOf(behaviours, asked));
  });

  it("to resetting every connection: an error of the row", () => {
    expect(verdictAmong(rows["resets"], row)).toEqual({
      verdict: "error",
      reason: expect.stringMatching(/^The connection was (reset|closed) by /) as string,
    });
    expect(verdictAmong(rows["resets"], seconds).verdict).toBe("unverified");
  });

  it("to silence: an error of the row, a fail of the 60 seconds", () => {
    const judged = verdictAmong(rows["is silent"], row);
    expect(judged.reason).toMatch(/^No answer came from .* within 1500 ms\.$/);
    expect(judged.verdict).toBe("error");
    const late = verdictAmong(rows["is silent"], seconds);
    expect(late.reason).toMatch(/Received: GET: No answer came .* \((\d) of \1 exchanges\)/);
    expect(late.verdict).toBe("fail");
  });

  it("to a byte per second, and a head without an end: a fail of the row and of the 60 seconds", () => {
    const judged = verdictAmong(rows["drips"], row);
    expect(judged.reason).toMatch(/No complete answer came .* within 1500 ms\. "HT"$/);
    expect(judged.verdict).toBe("fail");
    expect(verdictAmong(rows["drips"], seconds).verdict).toBe("fail");
  });

  it("to silence, with four workers: three exchanges end the run, the rest is unverified", async () => {
    target = await turningTarget(neverAnswers);
    const flags = ["--suite", "okta", "--grep", "Okta (connects|looks)", "--timeout", "3"];
    const run = await judgedAt(target.baseUrl, at("ended"), [...flags, "--workers", "4"]);
    // The first look, one of each worker, three that were sent before the third had no answer; clean-up asks after creates.
    expect(target.requests.length).toBeLessThanOrEqual(1 + 4 + 3 + 3);
    expect(run.result.run).toMatchObject({ ended: "broken" });
    expect(run.result.run.problems.join()).toMatch(/ended after 3 exchanges in a row without an/);
    expect(run.result.summary).toMatchObject({ pass: 0, fail: 1 });
    const unverified = run.result.requirements.filter((each) => each.verdict === "unverified");
    expect(unverified.length).toBeGreaterThan(10);
    expect(unverified.map((each) => each.reason).join()).toMatch(/the run ended after 3/);
    expect(run.code).toBe(3);
  });

  it("to dying halfway: what was judged stays, the rest is unverified, 3", async () => {
    const dying = await turningTarget(resetsBeforeHead, {
      after: 25,
      onRequest: (number) => void (number === 26 && dying.close()),
    });
    target = undefined;
    const flags = ["--suite", "okta", "--grep", "Okta (connects|looks|deactivates)"];
    const run = await judgedAt(dying.baseUrl, at("died"), flags);
    const { summary } = run.result;
    expect(summary.pass).toBeGreaterThan(0);
    expect(summary.fail).toBe(0);
    expect(summary.error).toBeLessThanOrEqual(6);
    expect(summary.unverified).toBeGreaterThan(0);
    expect(run.result.run.ended).toBe("broken");
    expect(run.code).toBe(3);
  });
});

describe("A target that at once", () => {
  it("resets every connection: 3", async () => {
    target = await turningTarget(resetsBeforeHead, { after: 0 });
    const run = await stoppedAt(target.baseUrl, at("first reset"));
    expect(run.stderr).toMatch(/no answer from .*: The connection was (reset|closed) by /);
    expect(run.code).toBe(3);
  });

  it.each([
    ["never answers", neverAnswers],
    ["drips", drips],
  ])("%s: 3", async (what, behaviour) => {
    target = await turningTarget(behaviour, { after: 0 });
    const run = await stoppedAt(target.baseUrl, at(what), "--timeout", "1");
    expect(run.stderr).toMatch(/no answer from .*: No (complete )?answer came .* within 1000 ms\./);
    expect(run.code).toBe(3);
  });

  it("refuses: 3", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const run = await stoppedAt(`http://127.0.0.1:${port}/scim`, at("refused"));
    expect(run.stderr).toMatch(/no answer from .*: Nothing listens at /);
    expect(run.code).toBe(3);
  });
});
