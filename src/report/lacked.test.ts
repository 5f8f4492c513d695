import { expect, it } from "vitest";
import { lackedBy } from "./lacked.ts";
import { requirement } from "./testing/result.ts";

it("gathers what a target lacks by the answer that showed it", () => {
  const groups = "the target offers no groups: GET /Groups was answered with 404";
  const requirements = [
    requirement("A/a", "not-applicable", { reason: "the target keeps no title", lack: "title" }),
    requirement("A/b", "not-applicable", { reason: groups, lack: "groups" }),
    requirement("A/c", "not-applicable", { reason: groups, lack: "groups" }),
    requirement("A/d", "not-applicable", { reason: "did not occur: no such answer" }),
    requirement("A/e", "unverified", { reason: groups, lack: "groups" }),
  ];
  expect(lackedBy({ requirements })).toEqual([
    { sentence: groups, rows: ["A/b", "A/c"] },
    { sentence: "the target keeps no title", rows: ["A/a"] },
  ]);
});
