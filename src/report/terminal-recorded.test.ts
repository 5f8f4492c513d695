// What the terminal shows of recorded runs, at the widths that people have. The records hold a part of the rows.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Result } from "./result.ts";
import { terminal } from "./terminal.ts";

const recorded = (name: string): Result =>
  JSON.parse(
    readFileSync(new URL(`./testing/recorded/${name}.json`, import.meta.url), "utf8"),
  ) as Result;

describe.each(["green", "red", "refused", "interrupted", "read-only"])("The %s run", (name) => {
  const shown = (width: number) =>
    terminal(recorded(name), { colour: false, width, command: "npx --no interact-scim" });

  it.each([80, 120])("fits %i columns", (width) => {
    const lines = shown(width).split("\n");
    // A command to paste is one word longer than any terminal.
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(`\n${shown(width)}`).toMatchSnapshot();
  });

  it("breaks no word", () => {
    const words = (text: string) => new Set(text.split(/\s+/));
    const whole = words(shown(Infinity));
    const broken = [...words(shown(80))].filter((word) => !whole.has(word) && !word.endsWith("…"));
    expect(broken).toEqual([]);
  });
});
