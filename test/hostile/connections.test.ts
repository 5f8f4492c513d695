// Where nothing comes, the network is to blame, and a run doesn't wait for ever; where something comes too
// late, the provider is.

import { createServer, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { judgedAt, stoppedAt, verdict } from "./against.ts";
import { drips, neverAnswers, resetsBeforeHead } from "./connections.ts";
import { turningTarget, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
const seconds = "OKTA-timeout/sixty-seconds";
const slowly = ["--suite", "okta", "--id", row, "--id", seconds, "--timeout", "1.5"];
let target: TurningTarget | undefined;
afterEach(() => target?.close());

describe("A target that turns", () => {
  it("to resetting every connection: error, 3", async () => {
    target = await turningTarget(resetsBeforeHead);
    const run = await judgedAt(target.baseUrl, at("reset"), slowly);
    expect(verdict(run, row)).toEqual({
      verdict: "error",
      reason: expect.stringMatching(/^The connection was (reset|closed) by /) as string,
    });
    expect(verdict(run, seconds).verdict).toBe("unverified");
    expect(run.code).toBe(3);
  });

  it("to silence: an error of the row, a fail of the 60 seconds, 3", async () => {
    target = await turningTarget(neverAnswers);
    const run = await judgedAt(target.baseUrl, at("silent"), slowly);
    expect(verdict(run, row).reason).toMatch(/^No answer came from .* within 1500 ms\.$/);
    expect(verdict(run, row).verdict).toBe("error");
    expect(verdict(run, seconds).reason).toMatch(
      /Received: GET: No answer came .* \((\d) of \1 exchanges\)/,
    );
    expect(verdict(run, seconds).verdict).toBe("fail");
    expect(run.code).toBe(3);
  });

  it("to a byte per second: a fail of the row and of the 60 seconds", async () => {
    target = await turningTarget(drips);
    const run = await judgedAt(target.baseUrl, at("drip"), slowly);
    expect(verdict(run, row).reason).toMatch(/No complete answer came .* within 1500 ms\. "HT"$/);
    expect(verdict(run, row).verdict).toBe("fail");
    expect(verdict(run, seconds).verdict).toBe("fail");
    expect(run.result.summary.error).toBe(0);
  });

  it("to silence, with four workers: three exchanges end the run, the rest is unverified", async () => {
    target = await turningTarget(neverAnswers);
    const flags = ["--suite", "okta", "--grep", "Okta (connects|looks)", "--timeout", "3"];
    const run = await judgedAt(target.baseUrl, at("ended"), [...flags, "--workers", "4"]);
    expect(target.requests.length).toBeLessThanOrEqual(1 + 3 + 3);
    expect(run.result.run).toMatchObject({ ended: "broken" });
    expect(run.result.run.problems.join()).toMatch(/ended after 3 exchanges in a row without an/);
    expect(run.result.summary).toMatchObject({ pass: 0, fail: 1 });
    const unverified = run.result.requirements.filter((each) => each.verdict === "unverified");
    expect(unverified.length).toBeGreaterThan(10);
    expect(unverified.map((each) => each.reason).join()).toMatch(/the run ended after 3/);
    expect(run.code).toBe(3);
  });

  it("to dying halfway: what was judged stands, the rest is unverified, 3", async () => {
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
    expect(run.stderr).toMatch(/no answer from .*: No (whole )?answer came .* within 1000 ms\./);
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
