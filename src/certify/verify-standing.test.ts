import { describe, expect, it } from "vitest";
import { result } from "../report/testing/result.ts";
import type { Result } from "../report/result.ts";
import type { Exchange } from "../wire/exchange.ts";
import { standingChecks } from "../verdict/standing/checks.ts";
import { standingObservation } from "../verdict/standing/standing-observation.ts";
import { exchange } from "../verdict/testing/exchange.ts";
import type { Observation } from "../verdict/verdict.ts";
import { verifyStanding } from "./verify-standing.ts";

const patched = "RFC7644-3.5.2/patched";
const typed = "INTERACT-extension/attribute-type";

/** A result whose standing tests recorded what the exchanges come to, but for one of them. */
function recorded(
  exchanges: readonly Exchange[],
  other: Observation,
  contract: Result["run"]["contract"] = "guide",
): Result {
  const tests = standingChecks.map((check) => ({
    key: `standing/standing.spec: ${check.requirement}`,
    file: "standing/standing.spec",
    line: 1,
    title: check.requirement,
    status: "passed" as const,
    durationMs: 0,
    requirements: [check.requirement],
    observations: [
      check.requirement === other.requirement ? other : standingObservation(check, exchanges),
    ],
  }));
  return { ...result([], { contract }, exchanges), tests };
}

const refused = exchange({ id: "w0#2", status: 404, body: "no JSON" });
const patch = exchange({
  id: "w0#3",
  method: "PATCH",
  path: "/Users/7",
  status: 200,
  body: { id: "7" },
});

function declaring(supported: boolean): Exchange {
  const body = { patch: { supported } };
  return { ...exchange({ id: "w0#1", path: "/ServiceProviderConfig", body }), late: true };
}

const excused: Observation = {
  requirement: patched,
  outcome: "did-not-apply",
  reason: "ServiceProviderConfig declares patch unsupported",
  exchanges: ["w0#1"],
};

describe("A standing check that recorded", () => {
  it("the result of the exchanges is accepted", () => {
    const broken: Observation = {
      requirement: "RFC7644-3.12/error-body",
      outcome: "broken",
      reason: "in the matcher's words",
      exchanges: ["w0#2"],
    };

    expect(verifyStanding(recorded([refused, patch], broken))).toEqual([]);
  });

  it("another exchange than the one that broke it is reported", () => {
    const broken: Observation = {
      requirement: "RFC7644-3.12/error-body",
      outcome: "broken",
      exchanges: ["w0#3"],
    };

    expect(verifyStanding(recorded([refused, patch], broken))).toEqual([
      "result.json: the standing check RFC7644-3.12/error-body recorded broken by w0#3, and the exchanges give broken by w0#2",
    ]);
  });

  it("that the target declares the feature unsupported is compared with the declaration", () => {
    expect(verifyStanding(recorded([declaring(false), patch], excused))).toEqual([]);
    expect(verifyStanding(recorded([declaring(true), patch], excused))).toHaveLength(1);
    expect(verifyStanding(recorded([patch], excused))).toHaveLength(1);
  });

  it("that a row of Interact doesn't apply is believed only of a plain SCIM target", () => {
    const left: Observation = { requirement: typed, outcome: "did-not-apply", exchanges: [] };
    const user = exchange({ id: "w0#1", path: "/Users/7", body: { id: "7" } });

    expect(verifyStanding(recorded([user], left, "core"))).toEqual([]);
    expect(verifyStanding(recorded([user], left, "guide"))).toHaveLength(1);
  });
});

it("What was sent while standing checks were judged is left out of them", () => {
  const late = { ...refused, late: true as const };
  const unjudged: Observation = {
    requirement: "RFC7644-3.12/error-body",
    outcome: "unreached",
    exchanges: [],
  };

  expect(verifyStanding(recorded([late, patch], unjudged))).toEqual([]);
});
