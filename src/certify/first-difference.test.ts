import { describe, expect, it } from "vitest";
import { firstDifference } from "./first-difference.ts";

describe("The first difference", () => {
  it.each([
    ["of the same", { a: [1, { b: null }] }, { a: [1, { b: null }] }, undefined],
    ["in a member", { a: { b: 1 } }, { a: { b: 2 } }, "a.b"],
    ["in an element", { a: [1, 2] }, { a: [1, 3] }, "a.1"],
    ["where one is longer", { a: [1] }, { a: [1, 2] }, "a.1"],
    ["where one has a member more", { a: 1 }, { a: 1, b: 2 }, "b"],
    ["where the order differs", { a: 1, b: 2 }, { b: 2, a: 1 }, "the order of its members"],
  ])("%s", (_what, left, right, at) => {
    expect(firstDifference(left, right)).toBe(at);
  });
});
