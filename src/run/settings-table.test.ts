import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { settingsTable } from "./settings-table.ts";

const cells = (table: string) =>
  table
    .trim()
    .split("\n")
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

it("is documented in docs/configuration.md as it is", () => {
  const page = readFileSync("docs/configuration.md", "utf8");
  const between = /<!-- settings -->\n([\s\S]*?)<!-- \/settings -->/.exec(page)?.[1] ?? "";

  expect(cells(between)).toEqual(cells(settingsTable()));
});
