// What is HTTP and never to the point earns no row, and takes the token nowhere.

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { judgedAt, rowsOf, stoppedAt, verdict, verdictAmong } from "./against.ts";
import { webPage } from "./bodies.ts";
import { randomServerErrors, redirects, tooManyRequests } from "./statuses.ts";
import { turningTarget, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";
const narrow = ["--suite", "okta", "--id", row];
/** Of the tests that need little: what a page to everything earns, and what a 5xx now and then. */
const some = [
  row,
  "OKTA-connect/wrong-token",
  "OKTA-lookup/no-match-is-empty",
  "OKTA-create/created",
];
const targets: TurningTarget[] = [];
afterEach(() => Promise.all(targets.splice(0).map((target) => target.close())));

const turning = async (...given: Parameters<typeof turningTarget>): Promise<TurningTarget> => {
  const target = await turningTarget(...given);
  targets.push(target);
  return target;
};

describe("A target that answers", () => {
  let came: Awaited<ReturnType<typeof rowsOf>>;
  let other: TurningTarget;
  beforeAll(async () => {
    other = await turningTarget(webPage, { after: 0 });
    const behaviours = [
      ["5xx", randomServerErrors(7)],
      ["5xx again", randomServerErrors(7)],
      ["429", tooManyRequests],
      ["loop", redirects("/api/v2/scim/v2/Users?again")],
      ["elsewhere", redirects(`${other.baseUrl}/Users`)],
      ["page", webPage],
    ] as const;
    came = await rowsOf(behaviours, { folder: at("rows"), ids: some });
  });
  afterAll(() => other.close());

  const verdictsOf = (name: string) =>
    (came.rows[name] ?? []).map(({ id, verdict: was }) => `${id} ${was}`);

  it("5xx at random: no error, no row that isn't its own, and the same twice", () => {
    expect(verdictsOf("5xx").length).toBeGreaterThan(5);
    expect(verdictsOf("5xx")).toEqual(verdictsOf("5xx again"));
    expect(verdictsOf("5xx").join("\n")).toMatch(/ unverified$/m);
    expect(verdictsOf("5xx").join("\n")).not.toMatch(/ error$/m);
  });

  it("429 to everything: unverified, after as many attempts as Okta makes", () => {
    const judged = verdictAmong(came.rows["429"], row);
    expect(judged).toMatchObject({ verdict: "unverified" });
    expect(judged.reason).toContain("429");
    const attempts = came.targets["429"]?.requests ?? [];
    expect(
      attempts.filter((line) => line.includes("/Groups?startIndex=1&count=100 ")),
    ).toHaveLength(10);
    expect(verdictsOf("429").join("\n")).not.toMatch(/ error$/m);
  });

  it("with a redirect to itself: it's never followed", () => {
    // As a login page in front of the target would.
    const judged = verdictAmong(came.rows["loop"], row);
    expect(judged).toMatchObject({ verdict: "unverified" });
    expect(judged.reason).toContain("a gateway answered");
    expect(came.targets["loop"]?.requests.length).toBeGreaterThan(0);
    expect(came.targets["loop"]?.requests.join()).not.toContain("again");
  });

  it("with a redirect to another host: nothing is ever sent there", async () => {
    expect(verdictAmong(came.rows["elsewhere"], row)).toMatchObject({ verdict: "unverified" });
    const stopping = await turning(redirects(other.baseUrl), { after: 0 });
    const stopped = await stoppedAt(stopping.baseUrl, at("elsewhere at once"));
    expect(stopped.code).toBe(2);
    expect(stopped.stderr).toContain("redirects (307)");
    expect(other.requests).toEqual([]);
  });

  it("with a web page to everything: nothing is green", () => {
    const verdicts = verdictsOf("page").join("\n");
    expect(verdicts).not.toMatch(/ (?:pass|error)$/m);
    // What it answers to reads is a gateway's; what it answers to writes is its own.
    expect(verdicts).toMatch(/ fail$/m);
    expect(verdicts).toMatch(/ unverified$/m);
  });

  it("429 to the very first: the suites look again", async () => {
    const { baseUrl } = await turning(tooManyRequests, { after: 0 });
    const run = await judgedAt(baseUrl, at("busy"), narrow);
    expect(verdict(run, row).verdict).toBe("unverified");
  });
});
