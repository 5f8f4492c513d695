import { describe, expect, it } from "vitest";
import { table } from "./table.ts";

const head = ["name", "step", "remark"];
const rows = [
  [
    "barbara.jensen.of.example@example.com",
    "create",
    "The user can't be created: the name is taken",
  ],
  ["b", "update", ""],
];

describe("A table", () => {
  it("is as wide as its cells if no width is known", () => {
    expect(table(head, rows)).toEqual([
      "name                                   step    remark",
      "barbara.jensen.of.example@example.com  create  The user can't be created: the name is taken",
      "b                                      update",
    ]);
  });

  it("fits a width: cells are cut, the last goes on below itself", () => {
    const lines = table(head, rows, 50);
    expect(lines).toEqual([
      "name            step    remark",
      "barbara.jense…  create  The user can't be created:",
      "                        the name is taken",
      "b               update",
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});
