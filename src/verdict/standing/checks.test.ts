import { describe, expect, it } from "vitest";
import { requirementIds } from "../../requirements/catalogue.ts";
import type { Violation } from "../../wire/exchange.ts";
import { exchange, type Given } from "../testing/exchange.ts";
import { standingExamples } from "../testing/standing-examples.ts";
import { standingChecks } from "./checks.ts";
import { contractChecks } from "./contract.ts";
import { isOnlyLikely, judgeStanding } from "./standing-check.ts";

const judged = (id: string, ...given: Given[]) => {
  const check = standingChecks.find((each) => each.requirement === id);
  if (check === undefined) throw new Error(`no standing check for ${id}`);
  return judgeStanding(check, given.map(exchange));
};

describe("A standing check", () => {
  it.each(standingExamples)("$id: $says", ({ id, good, bad, says, unconcerned }) => {
    expect(judged(id, good)).toEqual({ concerned: 1, complaints: [] });
    expect(judged(id, good, bad).complaints).toEqual([
      { exchange: "w0#1", sentence: says, likely: false },
    ]);
    expect(judged(id, unconcerned).concerned).toBe(0);
    expect(judged(id, { ...bad, status: undefined }).concerned).toBe(0);
  });

  it("judges an exchange that wasn't over in time, with a part of an answer or without", () => {
    const failure = { kind: "timeout", message: "No answer came within 60000 ms." } as const;
    for (const status of [200, undefined]) {
      const { complaints } = judged("OKTA-timeout/sixty-seconds", { status, failure });
      expect(complaints[0]?.sentence).toBe("GET: No answer came within 60000 ms.");
    }
  });

  it("reports a returned password, but not a returned token", () => {
    const sent = '{"password":"‹redacted›"}';
    const refusal = (detail: string) => ({ method: "POST", status: 400, sent, body: { detail } });
    const id = "RFC7643-4.1.1/password-never-returned";
    const complaints = (detail: string) => judged(id, refusal(detail)).complaints.length;
    expect(complaints("‹redacted› is too weak")).toBe(1);
    expect(complaints("You sent Bearer ‹redacted›")).toBe(0);
    expect(complaints("Bearer ‹redacted›: ‹redacted› is too weak")).toBe(1);
    expect(judged(id, { method: "POST", sent, body: {} }).concerned).toBe(0);
  });

  it("doesn't treat an answer to a path that isn't a URI as the application's", () => {
    const answer = { status: 400, body: undefined };
    const id = "RFC7644-3.12/error-body";
    expect(judged(id, { ...answer, path: "/Users/%E0%A4%A" }).concerned).toBe(0);
    expect(judged(id, { ...answer, path: "/Users/%E0%A4" }).complaints).toHaveLength(1);
  });

  it("has both ways shown here, or belongs to the contract", () => {
    const shown = new Set([
      ...standingExamples.map(({ id }) => id),
      ...contractChecks.map((check) => check.requirement),
    ]);
    expect(standingChecks.map((check) => check.requirement).filter((id) => !shown.has(id))).toEqual(
      [],
    );
  });

  it("has its own row", () => {
    const ids = standingChecks.map((check) => check.requirement);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !requirementIds.includes(id))).toEqual([]);
  });
});

describe("A standing check by the contract", () => {
  const violation = (requirement: string, more: Partial<Violation> = {}): Violation => ({
    origin: "provider",
    pointer: "/id",
    rule: "required",
    message: "is missing",
    requirement,
    known: true,
    ...more,
  });
  const concerned: Given[] = [
    { method: "POST", path: "/Users", status: 201, body: { id: "7" } },
    { method: "GET", path: "/Users/7", body: { id: "7" } },
    { method: "GET", path: "/Users?startIndex=1", body: { id: "7" } },
    { method: "PUT", path: "/Groups/7", body: { id: "7" } },
    { method: "PATCH", path: "/Users/7", status: 204 },
    { method: "DELETE", path: "/Users/7", status: 204 },
    { method: "GET", path: "/ServiceProviderConfig", body: { id: "7" } },
    { method: "GET", path: "/ResourceTypes/User", body: { id: "7" } },
    { method: "GET", path: "/Schemas", body: { id: "7" } },
  ];

  it.each(contractChecks.map((check) => [check.requirement]))("%s, both ways", (id) => {
    const green = judged(id, ...concerned);
    expect(green.concerned).toBeGreaterThan(0);
    expect(green.complaints).toEqual([]);
    const red = judged(id, ...concerned.map((each) => ({ ...each, violations: [violation(id)] })));
    expect(red.complaints).toHaveLength(green.concerned);
    expect(red.complaints[0]).toMatchObject({ sentence: "/id: is missing", likely: false });
    expect(judged(id, { status: 500, violations: [violation(id)] }).concerned).toBe(0);
  });

  it("learns from a web page or an empty object only that it isn't a resource", () => {
    const page: Given = { path: "/Users/7", body: "<!doctype html>" };
    const ids = contractChecks.map((check) => check.requirement);
    expect(ids.filter((id) => judged(id, page).concerned > 0)).toEqual([]);
    const empty: Given = { path: "/Users/7", body: {} };
    expect(ids.filter((id) => judged(id, empty).concerned > 0)).toEqual([
      "RFC7643-3/schemas",
      "RFC7643-3.1/id",
      "RFC7643-4.1.1/user-name",
    ]);
  });

  it("ignores our own violations and those of other rows", () => {
    const violations = [
      violation("RFC7643-3.1/id", { origin: "harness" }),
      violation("RFC7643-3/schemas"),
    ];
    expect(judged("RFC7643-3.1/id", { body: { id: "7" }, violations }).complaints).toEqual([]);
  });

  it("knows what is only likely, and lets what is known speak first", () => {
    const id = "RFC7643-3.1/id";
    const likely: Given = {
      id: "w0#1",
      body: { id: "7" },
      violations: [violation(id, { known: false })],
    };
    const known: Given = { id: "w0#2", body: { id: "7" }, violations: [violation(id)] };
    expect(isOnlyLikely(judged(id, likely).complaints)).toBe(true);
    const both = judged(id, likely, known).complaints;
    expect(isOnlyLikely(both)).toBe(false);
    expect(both.map((complaint) => complaint.exchange)).toEqual(["w0#2", "w0#1"]);
    expect(isOnlyLikely([])).toBe(false);
  });
});
