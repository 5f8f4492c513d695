import { describe, expect, it } from "vitest";
import { diagnose } from "./diagnose.ts";
import type { Answered, Facts, Reply } from "./facts.ts";
import { print } from "./print.ts";

const answer = (more: Partial<Answered> = {}): Answered => ({
  status: 200,
  ms: 20,
  mediaType: "application/scim+json",
  server: "",
  location: "",
  isHtml: false,
  json: { totalResults: 0, schemas: [] },
  oktaShows: "",
  ...more,
});

const facts = (more: Partial<Facts> = {}): Facts => ({
  target: new URL("https://intranet.mysite.org/api/v2/scim/v2"),
  contract: "guide",
  limitMs: 60_000,
  now: new Date("2027-01-15T00:00:00Z"),
  token: { variable: "SCIM_TOKEN", isPresent: true, oddities: [] },
  name: { addresses: ["203.0.113.7"] },
  health: answer(),
  credentials: answer(),
  groups: answer(),
  ...more,
});

const verdicts = (more: Partial<Facts>) =>
  diagnose(facts(more)).findings.map(({ check, verdict }) => `${check} ${verdict}`);

describe("A diagnosis", () => {
  it("of a sound target is empty", () => {
    expect(verdicts({})).toEqual([]);
  });

  it.each([
    [
      "an answer that takes more than half of the time",
      { credentials: answer({ ms: 31_000 }) },
      ["time warn"],
    ],
    ["one that takes less", { credentials: answer({ ms: 29_000 }) }, []],
    ["private addresses only", { name: { addresses: ["10.1.2.3", "fd00::1"] } }, ["name warn"]],
    [
      "one public address among private ones",
      { name: { addresses: ["10.1.2.3", "2001:db8::1"] } },
      [],
    ],
    ["a name server that is down", { name: { code: "EAI_AGAIN" } }, ["name error"]],
    ["/health behind a sign-in", { health: answer({ status: 401 }) }, ["health warn"]],
    ["/health that isn't well", { health: answer({ status: 503 }) }, ["health fail"]],
    ["a target that asks to wait", { credentials: answer({ status: 429 }) }, ["credentials warn"]],
    [
      "a target that refuses Okta's Accept",
      { credentials: answer({ status: 406 }) },
      ["credentials fail"],
    ],
    [
      "a 404 page of the web server",
      { credentials: answer({ status: 404, isHtml: true }) },
      ["place fail"],
    ],
    [
      "lists in lower case",
      { credentials: answer({ json: { totalresults: 1, resources: [{}] } }) },
      [],
    ],
    [
      "a count and nobody",
      { credentials: answer({ json: { totalResults: 3 } }) },
      ["credentials fail"],
    ],
  ] as [string, Partial<Facts>, string[]][])("reports %s", (_what, more, found) => {
    expect(verdicts(more)).toEqual(found);
  });

  it("reports the worst first, whichever check found it", () => {
    const slowAndBroken = { credentials: answer({ ms: 40_000 }), health: answer({ status: 500 }) };
    expect(verdicts(slowAndBroken)).toEqual(["health fail", "time warn"]);
  });

  it("suspects no field name while a part of SCIM works", () => {
    const broken: Reply = answer({ status: 500 });
    expect(verdicts({ credentials: broken })).toEqual(["credentials fail"]);
  });

  it("says which checks had nothing to judge", () => {
    const { notReached } = diagnose(facts({ name: { code: "ENOTFOUND" } }));
    expect(notReached).toContain("tls");
    expect(notReached).not.toContain("address");
  });

  it("prints a target's text inert", () => {
    const nasty = answer({ status: 403, isHtml: true, server: "\u001b[2Jowned" });
    expect(print(diagnose(facts({ credentials: nasty })))).not.toContain("\u001b");
  });
});
