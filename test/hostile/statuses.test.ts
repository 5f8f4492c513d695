// What is HTTP and never to the point earns no row, and takes the token nowhere.

import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { judgedAt, stoppedAt, verdict } from "./against.ts";
import { webPage } from "./bodies.ts";
import { randomServerErrors, redirects, tooManyRequests } from "./statuses.ts";
import { turningTarget, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
const narrow = ["--suite", "okta", "--id", row];
const targets: TurningTarget[] = [];
afterEach(() => Promise.all(targets.splice(0).map((target) => target.close())));

const turning = async (...given: Parameters<typeof turningTarget>): Promise<TurningTarget> => {
  const target = await turningTarget(...given);
  targets.push(target);
  return target;
};

describe("A target that answers", () => {
  it("5xx at random: no error, no row that isn't its own, and the same twice", async () => {
    const flags = ["--suite", "okta", "--grep", "Okta (connects|looks)", "--seed", "random00"];
    const runs = [];
    for (const out of ["first", "second"]) {
      const { baseUrl } = await turning(randomServerErrors(7));
      runs.push(await judgedAt(baseUrl, at(out), flags));
    }
    const [first, second] = runs.map(({ result }) =>
      result.requirements.map(({ id, verdict: came }) => `${id} ${came}`),
    );
    expect(first).toEqual(second);
    expect(runs[0]?.result.summary.error).toBe(0);
    expect(runs[0]?.result.summary.unverified).toBeGreaterThan(0);
    expect(runs[0]?.code).toBe(1);
  });

  it("429 to everything: unverified, after as many attempts as Okta makes", async () => {
    const target = await turning(tooManyRequests);
    const run = await judgedAt(target.baseUrl, at("storm"), narrow);
    expect(verdict(run, row)).toMatchObject({ verdict: "unverified" });
    expect(verdict(run, row).reason).toContain("429");
    // The row's own request, and one that looks what the target offers.
    const attempts = target.requests.slice(1);
    expect(attempts).toHaveLength(2 * 10);
    expect(new Set(attempts).size).toBe(2);
    expect(run.result.summary).toMatchObject({ pass: 0, error: 0 });
  });

  it("429 to the very first: the suites look again", async () => {
    const { baseUrl } = await turning(tooManyRequests, { after: 0 });
    const run = await judgedAt(baseUrl, at("busy"), narrow);
    expect(verdict(run, row).verdict).toBe("unverified");
  });

  it("with a redirect to itself: it's never followed", async () => {
    const target = await turning(redirects("/api/v2/scim/v2/Users?again"));
    const run = await judgedAt(target.baseUrl, at("loop"), narrow);
    // As a login page in front of the target would.
    expect(verdict(run, row)).toMatchObject({ verdict: "unverified" });
    expect(verdict(run, row).reason).toContain("a gateway answered");
    expect(target.requests.join()).not.toContain("again");
    expect(run.code).toBe(1);
  });

  it("with a redirect to another host: nothing is ever sent there", async () => {
    const other = await turning(webPage, { after: 0 });
    const target = await turning(redirects(`${other.baseUrl}/Users`));
    const run = await judgedAt(target.baseUrl, at("elsewhere"), narrow);
    expect(verdict(run, row)).toMatchObject({ verdict: "unverified" });
    const stopping = await turning(redirects(other.baseUrl), { after: 0 });
    const stopped = await stoppedAt(stopping.baseUrl, at("elsewhere at once"));
    expect(stopped.code).toBe(2);
    expect(stopped.stderr).toContain("redirects (307)");
    expect(other.requests).toEqual([]);
  });

  it("with a web page to everything: nothing is green", async () => {
    const { baseUrl } = await turning(webPage);
    const flags = ["--suite", "okta-spec", "--suite", "okta"];
    const run = await judgedAt(baseUrl, at("pages"), [...flags, "--grep", "SPEC|token"]);
    const green = run.result.requirements.filter(({ verdict: came }) => came === "pass");
    expect(green.map(({ id }) => id)).toEqual([]);
    // What it answers to reads is a gateway's; what it answers to writes is its own.
    expect(run.result.summary.fail).toBeGreaterThan(0);
    expect(run.result.summary.unverified).toBeGreaterThan(5);
    expect(run.result.summary.error).toBe(0);
    expect(run.code).toBe(1);
  });
});
