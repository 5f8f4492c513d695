import { expect, it } from "vitest";
import { Recent } from "./recent.ts";

it("forgets what was used longest ago", () => {
  const recent = new Recent<string, number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.get("a");
  recent.set("c", 3);
  expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
});

it("forgets as much as is too heavy, and never what came last", () => {
  const recent = new Recent<string, number>(10, 100);
  recent.set("a", 1);
  recent.weigh("a", 60);
  recent.set("b", 2);
  recent.weigh("b", 60);
  expect([...recent.values()]).toEqual([2]);
  recent.weigh("b", 1000);
  expect([...recent.values()]).toEqual([2]);
  recent.set("b", 3);
  recent.weigh("b", 40);
  recent.set("c", 4);
  recent.weigh("c", 60);
  expect([...recent.values()]).toEqual([3, 4]);
});
