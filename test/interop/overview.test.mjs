import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { overviewLine, withFigures } from "./overview.mjs";
import { providers } from "./providers.mjs";

const table = [
  "| Provider  | Version | pass | fail | warn | note | unverified | causes |",
  "| --------- | ------- | ---: | ---: | ---: | ---: | ---------: | -----: |",
  "| [X](x.md) | 1.0     |  240 |   11 |    7 |    4 |          6 |      5 |",
].join("\n");
const summary = {
  pass: 240,
  fail: 11,
  warn: 7,
  note: 4,
  unverified: 6,
  causes: 5,
  notApplicable: 72,
};

describe("the table of all implementations", () => {
  it("stays as it is where the figures are the run's", () => {
    expect(withFigures(table, "X", summary)).toBe(table);
  });

  it("gets other figures, and keeps the rest", () => {
    const changed = withFigures(table, "X", { ...summary, pass: 9 });
    expect(overviewLine(changed, "X")).toBe(
      "| [X](x.md) | 1.0     |    9 |   11 |    7 |    4 |          6 |      5 |",
    );
  });

  it("must have a line for it", () => {
    expect(() => withFigures(table, "Y", summary)).toThrow("README.md's table has no line for Y");
  });

  const page = new URL("../../docs/implementations/README.md", import.meta.url);
  it.each(providers)("has a line for $name, which links to its page", ({ name, pages }) => {
    expect(overviewLine(readFileSync(page, "utf8"), name)).toContain(`](${pages[0]})`);
  });
});
