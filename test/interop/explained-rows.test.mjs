import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainedRows, versionsRead } from "./explained-rows.mjs";
import { staleCitations } from "./stale-citations.mjs";

const table = (/** @type {string[]} */ ...rows) =>
  [
    "# X",
    "",
    "| Row | Verdict | Code | Why |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "| a |",
  ].join("\n");

describe("the table of an implementation", () => {
  it("yields id, verdict and each citation", () => {
    const row = "| `RFC7644-3.3/location` | fail | `a/b.js:7` `x()` and `c.js:12` `y` | Because. |";
    expect(explainedRows(table(row))).toEqual([
      {
        id: "RFC7644-3.3/location",
        verdict: "fail",
        citations: [
          { file: "a/b.js", line: 7, code: "x()" },
          { file: "c.js", line: 12, code: "y" },
        ],
      },
    ]);
  });

  it("may name several rows of one cause in a line", () => {
    const row = "| `A/one`, `A/two` | unverified | `a.js:7` `x` | Because. |";
    const citations = [{ file: "a.js", line: 7, code: "x" }];
    expect(explainedRows(table(row))).toEqual([
      { id: "A/one", verdict: "unverified", citations },
      { id: "A/two", verdict: "unverified", citations },
    ]);
  });

  it("may be empty, but not absent", () => {
    expect(explainedRows(table())).toEqual([]);
    expect(() => explainedRows("# X\n")).toThrow("no table has a first column called Row");
  });

  it.each([
    "| RFC7644-3.3/location | fail | `a.js:7` `x` | |",
    "| `RFC7644-3.3/location` | pass | `a.js:7` `x` | |",
    "| `RFC7644-3.3/location` | fail | `a.js` `x` | |",
    "| `RFC7644-3.3/location` | fail | `a.js:7` | |",
  ])("is refused for %s", (row) => {
    expect(() => explainedRows(table(row))).toThrow("lacks an id, a verdict or a citation");
  });
});

const read = (/** @type {string} */ page) =>
  readFileSync(new URL(`../../docs/implementations/${page}`, import.meta.url), "utf8");

describe("what a page cites", () => {
  it.each([
    ["scimmy.md", ["scimmy", "scimmy-routers", "express"]],
    ["scimmy-express5.md", ["express5"]],
    ["better-auth.md", ["better-auth", "@better-auth/scim"]],
  ])("is what is installed: %s", (name, packages) => {
    const page = read(name);
    expect(versionsRead(page).map((version) => version.name)).toEqual(packages);
    expect(explainedRows(page).length).toBeGreaterThan(0);
    expect(staleCitations(explainedRows(page), versionsRead(page))).toEqual([]);
  });

  it.each([
    ["go-scim.md", "github.com/elimity-com/scim"],
    ["scimple.md", "org.apache.directory.scimple"],
  ])("is what its server is built with: %s", (name, module) => {
    expect(versionsRead(read(name)).map((version) => version.name)).toEqual([module]);
    expect(staleCitations([], versionsRead(read(name)))).toEqual([]);
    expect(explainedRows(read(name)).length).toBeGreaterThan(0);
  });

  it("is stale where the version, the line or the file is another", () => {
    const [row] = explainedRows(read("scimmy.md"));
    const [cited] = row.citations;
    const moved = [{ ...row, citations: [{ ...cited, line: cited.line + 1 }] }];
    const gone = [{ ...row, citations: [{ ...cited, file: "scimmy/no-such-file.js" }] }];
    expect(staleCitations(moved, [])).toHaveLength(1);
    expect(staleCitations(gone, [])).toHaveLength(1);
    expect(staleCitations([], [{ name: "scimmy", version: "0.0.1" }])).toEqual([
      "The page was written at scimmy 0.0.1, but 1.3.5 is installed.",
    ]);
  });
});
