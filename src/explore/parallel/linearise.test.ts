import { describe, expect, it } from "vitest";
import { explainedBy, orders } from "./linearise.ts";
import type { Operation, State } from "./operation.ts";

const before: State = {
  users: [
    { active: true, title: "" },
    { active: true, title: "" },
  ],
  group: { name: "Team 0", members: new Set<number>() },
  created: 0,
};
const operation = (kind: Operation["kind"], user = 0): Operation => ({
  kind,
  user,
  users: 0,
  value: 1,
});
const withMembers = (...members: number[]): State => ({
  ...before,
  group: { name: "Team 0", members: new Set(members) },
});

describe("Requests that were sent at once", () => {
  const adds = [0, 1].map((user) => ({ operation: operation("add member", user), status: 204 }));

  it("are explained by an order that ends in what is shown", () => {
    expect(explainedBy(before, adds, withMembers(0, 1))).toHaveLength(2);
  });

  it("are explained by none where an update is lost", () => {
    expect(explainedBy(before, adds, withMembers(1))).toBeUndefined();
  });

  it("may be refused as in conflict, and then did nothing", () => {
    const refused = adds.map((each, at) => (at === 0 ? { ...each, status: 409 } : each));
    expect(explainedBy(before, refused, withMembers(1))).toHaveLength(2);
    expect(explainedBy(before, refused, withMembers(0, 1))).toBeUndefined();
  });

  it.each([
    { statuses: [201, 409], created: 1, isExplained: true },
    { statuses: [201, 201], created: 2, isExplained: false },
    { statuses: [409, 409], created: 0, isExplained: false },
  ])("create one user of one name: $statuses", ({ statuses, created, isExplained }) => {
    const creates = statuses.map((status) => ({ operation: operation("create user"), status }));
    const found = explainedBy(before, creates, { ...before, created });
    expect(found !== undefined).toBe(isExplained);
  });

  it("see a PUT that brings a deleted user back", () => {
    const both = [
      { operation: operation("replace user"), status: 200 },
      { operation: operation("delete user"), status: 204 },
    ];
    const [, other] = before.users;
    const back = { ...before, users: [{ active: true, title: "Title 1" }, other] };
    expect(explainedBy(before, both, back)).toBeUndefined();
    expect(explainedBy(before, both, { ...before, users: [undefined, other] })).toHaveLength(2);
  });
});

it("Four requests have 24 orders", () => {
  expect(orders([1, 2, 3, 4])).toHaveLength(24);
});
