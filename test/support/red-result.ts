// A result that holds every verdict and every part of a page, with markup and scripts wherever a target
// can put text.

import { exchange } from "../../src/verdict/testing/exchange.ts";
import { finding, requirement, result } from "../../src/report/testing/result.ts";
import type { Result } from "../../src/report/result.ts";

export const hostile = `</script><img src="https://evil.example/x" onerror="alert(1)"><!--<script>alert(2)</script>`;

const body = { active: true, displayName: hostile, id: "7", userName: "b" };
const refusal = { status: "400", detail: hostile };

export function redResult(): Result {
  const rows = [
    requirement("OKTA-deactivate/pathless-replace", "fail", {
      title: "Okta's deactivation is answered with 200 or 204.",
      feature: "deactivate",
      source: "Okta SCIM 2.0 protocol reference",
      ...finding("toHaveStatus", "200 or 204", `400, detail ${JSON.stringify(hostile)}`, {
        exchange: "w0#2",
        at: ["status"],
      }),
      administrator: "A task: Error deactivating user.",
      remedy: "Take a PATCH without a path.",
      tests: ["okta/deactivate.spec: a"],
      exchanges: ["w0#1", "w0#2", "w0#3"],
    }),
    requirement("OKTA-deactivate/takes-effect", "fail", {
      title: "After a deactivation the user is read with active false.",
      feature: "deactivate",
      ...finding("toHaveAttribute", "active = false", "true", {
        exchange: "w0#3",
        at: ["/active"],
      }),
      exchanges: ["w0#1", "w0#2", "w0#3"],
    }),
    requirement("RFC7644-3.3/location", "fail", {
      ...finding("toHaveHeader", "Location: /Users/", "no such header", {
        exchange: "w0#1",
        at: ["header:location"],
      }),
      exchanges: ["w0#1"],
    }),
    requirement("RFC7644-3.6/gone", "error", { reason: "NoAnswer", exchanges: ["w0#4"] }),
    requirement("RFC7644-3.12/unreadable-body", "warn", { level: "SHOULD", reason: "a sentence" }),
    requirement("INTERACT-dedupe/by-user-name", "unverified", {
      reason: "the profile doesn't say preexisting",
      source: "guide L89",
    }),
    requirement("INTERACT-manager/numeric-uid", "note", {
      level: "LIMITATION",
      source: "guide L102",
      reason: "confirmed",
    }),
    requirement("RFC7643-4.1.1/user-name", "pass", { exchanges: ["w0#3"] }),
    requirement("RFC7644-3.12/not-implemented", "not-applicable", { level: "SHOULD" }),
  ];
  const exchanges = [
    exchange({ id: "w0#1", method: "POST", status: 201, body }),
    exchange({ id: "w0#2", method: "PATCH", path: "/Users/7", status: 400, body: refusal }),
    exchange({ id: "w0#3", path: "/Users/7", body }),
    exchange({ id: "w0#4", method: "DELETE", path: `/Users/${hostile}`, status: undefined }),
  ];
  const told = result(
    rows,
    { problems: [hostile], remaining: [{ path: "/Users/7", reason: hostile }] },
    exchanges,
  );
  return {
    ...told,
    tests: [
      {
        key: "okta/deactivate.spec: a",
        file: "okta/deactivate.spec",
        line: 6,
        title: "Okta deactivates a user",
        status: "failed",
        durationMs: 40,
        requirements: [],
        observations: [],
      },
    ],
  };
}
