// For tests: what each standing check makes of one exchange.

import type { Given } from "./exchange.ts";

const error = "urn:ietf:params:scim:api:messages:2.0:Error";
const refusal = { schemas: [error], status: "409", detail: "taken" };

/** A standing check with an exchange that meets it, one that breaks it, and one that it is not about. */
export interface StandingExample {
  readonly id: string;
  readonly good: Given;
  readonly bad: Given;
  readonly says: string;
  /** Says nothing of the requirement. */
  readonly unconcerned: Given;
}

export const standingExamples: readonly StandingExample[] = [
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
    unconcerned: { status: 404, body: "<html>", headers: [["Content-Type", "text/html"]] },
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
    id: "INTERACT-errors/explains",
    good: { status: 404, body: { ...refusal, status: "404", detail: "No User has the id 7" } },
    bad: { status: 404, body: { ...refusal, status: "404", detail: "Not Found" } },
    says: "an error's detail says no more than its status",
    unconcerned: { status: 404, body: { ...refusal, detail: "•••••" } },
  },
  {
    id: "INTERACT-errors/explains",
    good: { status: 400, body: { ...refusal, detail: "Missing attribute location" } },
    bad: { status: 400, body: { ...refusal, detail: "Failed\n  at save (users.js:7:1)" } },
    says: "an error's detail is a stack trace",
    unconcerned: { status: 400, body: { ...refusal, detail: "" } },
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
    says: 'created is "2026-01-02 03:04:05Z"',
    unconcerned: { body: { meta: { resourceType: "User" } } },
  },
  {
    id: "RFC7643-2.3.5/date-time",
    good: { body: { meta: { lastModified: "2026-01-02T03:04:05.123456+02:00" } } },
    bad: { body: { Resources: [{ meta: { lastModified: "2026-13-02T03:04:05Z" } }] } },
    says: 'lastModified is "2026-13-02T03:04:05Z"',
    unconcerned: { status: 404, body: refusal },
  },
  {
    id: "RFC7643-2.3.5/date-time",
    good: { body: { dateOfBirth: "2024-02-29T23:59:59.5-11:00", jobStartDate: "••••" } },
    bad: { body: { "urn:a": { dateOfBirth: "2023-02-29T00:00:00Z" } } },
    says: 'dateOfBirth is "2023-02-29T00:00:00Z"',
    unconcerned: { body: { dateOfBirth: null } },
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
    id: "RFC7643-2.4/no-doubles",
    good: { body: { members: [{ value: "a" }, { value: "A" }], emails: [{ value: "a" }] } },
    bad: { body: { emails: [{ value: "b@example.com" }, { value: "B@example.com" }] } },
    says: "emails holds B@example.com twice",
    unconcerned: { body: { userName: "x" } },
  },
  {
    id: "RFC7643-3.1/content-location",
    good: {
      path: "/Users/a@b",
      body: { meta: { location: "Users/a%40b" } },
      headers: [["Content-Location", "/api/v2/scim/v2/Users/a@b"]],
    },
    bad: {
      body: { meta: { location: "Users/7" } },
      headers: [["Content-Location", "7"]],
    },
    says: "Content-Location is http://127.0.0.1:4010/api/v2/scim/v2/7, meta.location http://127.0.0.1:4010/api/v2/scim/v2/Users/7",
    unconcerned: { body: { meta: { location: "/Users/7" } } },
  },
  {
    id: "RFC7643-3.1/version-is-etag",
    good: { body: { meta: { version: 'W/"1"' } }, headers: [["ETag", 'W/"1"']] },
    bad: { body: { meta: { version: '"1"' } }, headers: [["ETag", 'W/"1"']] },
    says: 'ETag is W/"1", meta.version "1"',
    unconcerned: {
      body: { meta: { version: '"1"' } },
      headers: [
        ["ETag", 'W/"1"'],
        ["Content-Encoding", "gzip"],
      ],
    },
  },
  {
    id: "RFC7643-3.3/extension-in-schemas",
    good: { body: { schemas: ["urn:a", "URN:B"], "urn:b": { floor: 7 }, "urn:c": {} } },
    bad: { body: { Resources: [{ schemas: ["urn:a"], "urn:b": { floor: 7 } }] } },
    says: "schemas lacks urn:b",
    unconcerned: { body: { schemas: ["urn:a"], "urn:b": { floor: null } } },
  },
  {
    id: "RFC7644-3.12/scim-type-keyword",
    good: { status: 400, body: { ...refusal, scimType: "invalidValue" } },
    bad: { status: 400, body: { ...refusal, scimType: "" } },
    says: 'scimType is ""',
    unconcerned: { status: 400, body: { ...refusal, scimType: null } },
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
    good: { durationMs: 60_000, body: refusal },
    bad: { durationMs: 60_001, method: "PATCH" },
    says: "PATCH took 60001 ms, and Okta waits 60000 ms",
    unconcerned: { status: undefined, durationMs: 61_000 },
  },
];
