import { describe, expect, it } from "vitest";
import { requirementIds } from "../../requirements/catalogue.ts";
import type { Violation } from "../../wire/exchange.ts";
import { exchange, type Given } from "../testing/exchange.ts";
import { standingChecks } from "./checks.ts";
import { contractChecks } from "./contract.ts";
import { isOnlyLikely, judgeStanding } from "./standing-check.ts";

const error = "urn:ietf:params:scim:api:messages:2.0:Error";
const refusal = { schemas: [error], status: "409", detail: "taken" };

interface Case {
  readonly id: string;
  readonly good: Given;
  readonly bad: Given;
  readonly says: string;
  /** Says nothing of the requirement. */
  readonly unconcerned: Given;
}

const cases: readonly Case[] = [
  {
    id: "RFC7644-3.1/media-type",
    good: { body: {}, headers: [["Content-Type", "application/scim+json;charset=utf-8"]] },
    bad: { body: {}, headers: [["Content-Type", "application/json"]] },
    says: "Content-Type is application/json",
    unconcerned: {
      body: {},
      accept: "application/json",
      headers: [["Content-Type", "application/json"]],
    },
  },
  {
    id: "RFC7644-3.1/media-type",
    good: { body: {} },
    bad: { body: {}, headers: [] },
    says: "a body came without Content-Type",
    unconcerned: { status: 204, headers: [] },
  },
  {
    id: "RFC7644-3.12/error-body",
    good: { status: 409, body: refusal },
    bad: { status: 409, body: { message: "taken" } },
    says: "schemas is missing",
    unconcerned: { status: 200, body: { message: "fine" } },
  },
  {
    id: "RFC7644-3.12/error-body",
    good: { status: 409, body: refusal },
    bad: { status: 502, body: "<html>Bad Gateway</html>" },
    says: "502 came without a JSON object",
    unconcerned: { status: 404, method: "HEAD" },
  },
  {
    id: "RFC7644-3.12/error-status",
    good: { status: 409, body: refusal },
    bad: { status: 409, body: { ...refusal, status: 409 } },
    says: 'status is 409, not "409"',
    unconcerned: { status: 409, body: "Conflict" },
  },
  {
    id: "RFC7643-4.1.1/password-never-returned",
    good: { body: { userName: "x" } },
    bad: { body: { Resources: [{ userName: "x", Password: "‹redacted›" }] } },
    says: "the answer has Password",
    unconcerned: { status: 204 },
  },
  {
    id: "OKTA-connect/counts-are-numbers",
    good: { body: { totalResults: 1 } },
    bad: { body: { totalResults: "1" } },
    says: 'totalResults is the string "1"',
    unconcerned: { body: { userName: "x" } },
  },
  {
    id: "RFC7643-2.3.2/boolean",
    good: { body: { active: true, emails: [{ primary: true }] } },
    bad: { body: { active: true, emails: [{ primary: "true" }] } },
    says: 'primary is the string "true"',
    unconcerned: { status: 400, body: { active: "true" } },
  },
  {
    id: "RFC7643-3.1/no-bulk-id",
    good: { body: { id: "7" } },
    bad: { body: { Resources: [{ id: "bulkId:1" }] } },
    says: "an id is bulkId:1",
    unconcerned: { status: 404, body: refusal },
  },
  {
    id: "RFC7644-3.4.2/items-per-page",
    good: { body: { itemsPerPage: 1, Resources: [{}] } },
    bad: { body: { itemsPerPage: 100, Resources: [{}] } },
    says: "itemsPerPage is 100 on a page of 1",
    unconcerned: { body: { totalResults: 0 } },
  },
  {
    id: "RFC7644-3.12/detail",
    good: { status: 409, body: refusal },
    bad: { status: 409, body: { ...refusal, detail: " " } },
    says: "an error came without detail",
    unconcerned: { status: 502, body: "<html>Bad Gateway</html>" },
  },
  {
    id: "RFC7644-3.12/internal-error-detail",
    good: { status: 500, body: { ...refusal, status: "500" } },
    bad: { status: 500, body: "" },
    says: "a 500 came without detail",
    unconcerned: { status: 503, body: "" },
  },
  {
    id: "RFC7644-3.2/no-error-under-success",
    good: { body: { id: "7" } },
    bad: { body: refusal },
    says: "an Error message came with 200",
    unconcerned: { status: 409, body: refusal },
  },
  {
    id: "RFC7643-2.3.5/date-time",
    good: { body: { meta: { created: "2026-01-02T03:04:05", lastModified: null } } },
    bad: { body: { meta: { Created: "2026-01-02 03:04:05Z" } } },
    says: 'meta.created is "2026-01-02 03:04:05Z"',
    unconcerned: { body: { meta: { resourceType: "User" } } },
  },
  {
    id: "RFC7643-2.3.5/date-time",
    good: { body: { meta: { lastModified: "2026-01-02T03:04:05.123456+02:00" } } },
    bad: { body: { Resources: [{ meta: { lastModified: "2026-13-02T03:04:05Z" } }] } },
    says: 'meta.lastModified is "2026-13-02T03:04:05Z"',
    unconcerned: { status: 404, body: refusal },
  },
  {
    id: "RFC7643-3/schemas-unique",
    good: { body: { schemas: ["urn:a", "urn:b"] } },
    bad: { body: { schemas: ["urn:a", "URN:A"] } },
    says: "schemas holds urn:a twice",
    unconcerned: { body: { id: "7" } },
  },
  {
    id: "RFC7643-2.4/no-doubles",
    good: {
      body: {
        members: [{ value: "7", type: "User" }, { value: "•••" }, { value: "•••" }],
        emails: [
          { value: "b@example.com", type: "work" },
          { value: "b@example.com", type: "home" },
        ],
      },
    },
    bad: {
      body: {
        emails: [
          { value: "b@example.com", type: "work", primary: true },
          { value: "b@example.com", type: "work" },
        ],
      },
    },
    says: "emails holds b@example.com twice",
    unconcerned: { body: { userName: "x" } },
  },
  {
    id: "RFC7643-3.1/content-location",
    good: {
      body: { meta: { location: "/api/v2/scim/v2/Users/7" } },
      headers: [["Content-Location", "http://127.0.0.1:4010/api/v2/scim/v2/Users/7"]],
    },
    bad: {
      body: { meta: { location: "http://127.0.0.1:4010/api/v2/scim/v2/Users/7" } },
      headers: [["Content-Location", "/Users/7"]],
    },
    says: "Content-Location is http://127.0.0.1:4010/Users/7, meta.location http://127.0.0.1:4010/api/v2/scim/v2/Users/7",
    unconcerned: { body: { meta: { location: "/Users/7" } } },
  },
  {
    id: "OKTA-rate/retry-after",
    good: { status: 429, headers: [["Retry-After", "3"]] },
    bad: { status: 429, headers: [["Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"]] },
    says: "Retry-After is Wed, 21 Oct 2026 07:28:00 GMT",
    unconcerned: { status: 503 },
  },
  {
    id: "OKTA-timeout/sixty-seconds",
    good: { durationMs: 60_000 },
    bad: { durationMs: 60_001, method: "PATCH" },
    says: "PATCH took 60001 ms, and Okta waits 60000 ms",
    unconcerned: { status: undefined, durationMs: 61_000 },
  },
];

const judged = (id: string, ...given: Given[]) => {
  const check = standingChecks.find((each) => each.requirement === id);
  if (check === undefined) throw new Error(`no standing check for ${id}`);
  return judgeStanding(check, given.map(exchange));
};

describe("A standing check", () => {
  it.each(cases)("$id: $says", ({ id, good, bad, says, unconcerned }) => {
    expect(judged(id, good)).toEqual({ concerned: 1, complaints: [] });
    expect(judged(id, good, bad).complaints).toEqual([
      { exchange: "w0#1", sentence: says, likely: false },
    ]);
    expect(judged(id, unconcerned).concerned).toBe(0);
    expect(judged(id, { ...bad, status: undefined }).concerned).toBe(0);
  });

  it("minds an exchange that wasn't over in time, with a part of an answer or without", () => {
    const failure = { kind: "timeout", message: "No answer came within 60000 ms." } as const;
    for (const status of [200, undefined]) {
      const { complaints } = judged("OKTA-timeout/sixty-seconds", { status, failure });
      expect(complaints[0]?.sentence).toBe("GET: No answer came within 60000 ms.");
    }
  });

  it("has both ways shown here, or belongs to the contract", () => {
    const shown = new Set([
      ...cases.map(({ id }) => id),
      ...contractChecks.map((check) => check.requirement),
    ]);
    expect(standingChecks.map((check) => check.requirement).filter((id) => !shown.has(id))).toEqual(
      [],
    );
  });

  it("stands for a row of its own", () => {
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

  it("learns nothing from a web page or an empty object but that it is no resource", () => {
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

  it("minds neither our own violations nor those of other rows", () => {
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
