import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, isRequirementId, requirementIds } from "./catalogue.ts";
import { citation } from "./citation.ts";
import { severity } from "./severity.ts";

const rows = requirementIds.map((id) => ({ id, ...catalogue[id] }));

describe("The catalogue", () => {
  it("has an id once, though it is made of several tables", () => {
    const folder = new URL("./", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    const written = files.flatMap((name) =>
      [
        ...readFileSync(new URL(name, folder), "utf8").matchAll(/^ {2}"([A-Z0-9]+-[^"]+)": \{/gm),
      ].map(([, id]) => id),
    );
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((id, index) => written.indexOf(id) !== index)).toEqual([]);
    expect(written.filter((id) => id === undefined || !isRequirementId(id))).toEqual([]);
  });

  it("has no row that is still to be written", () => {
    const open = rows.filter(({ statement }) => statement.startsWith("To be written"));
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it("shapes its ids as source, section and slug", () => {
    const shape =
      /^(?:RFC764[34]-\d+(?:\.\d+)*|(?:OKTA|INTERACT)-[a-z]+(?:-[a-z]+)*)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
    expect(requirementIds.filter((id) => !shape.test(id))).toEqual([]);
  });

  it("cites the section that the id names", () => {
    const wrong = rows.filter(({ id, source }) => {
      const [, rfc, section] = /^RFC(\d+)-([\d.]+)\//.exec(id) ?? [];
      if (rfc === undefined) return false;
      return !("rfc" in source) || String(source.rfc) !== rfc || source.section !== section;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("says of each row one sentence that no other row says", () => {
    const statements = rows.map(({ statement }) => statement);
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.filter((text) => !/^[^\n]{15,200}[.…]$/.test(text))).toEqual([]);
  });

  it("gives lines in their order", () => {
    const spans = rows.flatMap(({ id, source }) => {
      const lines = "rfc" in source ? source.lines : "guide" in source ? source.guide : undefined;
      return lines === undefined ? [] : [{ id, lines }];
    });
    expect(spans.filter(({ lines: [first, last] }) => first < 1 || last < first)).toEqual([]);
  });

  it("takes keyword and prose for what an RFC says, and nothing else", () => {
    const odd = rows.filter(
      ({ basis, source }) => (basis === "keyword" || basis === "prose") && !("rfc" in source),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("knows its own ids, and no member of every object", () => {
    expect(isRequirementId("RFC7644-3.3/location")).toBe(true);
    expect(isRequirementId("constructor")).toBe(false);
    expect(isRequirementId("RFC7644-3.3")).toBe(false);
  });
});

describe("A citation", () => {
  it.each([
    [{ rfc: 7644, section: "3.3", lines: [604, 607] }, "RFC 7644 §3.3, lines 604-607"],
    [{ rfc: 7643, section: "3.3.1", lines: [9, 9] }, "RFC 7643 §3.3.1, line 9"],
    [{ guide: [102, 102] }, "guide L102"],
    [{ guide: [26, 40] }, "guide L26-40"],
    [{ okta: "SPEC test, step 1" }, "SPEC test, step 1"],
  ] as const)("of %j", (source, shown) => {
    expect(citation(source)).toBe(shown);
  });
});

describe("How much a broken row counts", () => {
  it("is never more than its level", () => {
    expect(severity({ level: "SHOULD", basis: "keyword" })).toBe("warn");
    expect(severity({ level: "LIMITATION", basis: "documented" })).toBe("note");
  });

  it("is never more than its basis allows", () => {
    expect(severity({ level: "MUST", basis: "captured" })).toBe("warn");
    expect(severity({ level: "MUST", basis: "inferred" })).toBe("note");
  });
});
