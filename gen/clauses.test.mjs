import { describe, expect, it } from "vitest";
import { clausesOf, unshownExclusions } from "./clauses.mjs";
import { rulesTable } from "./rules-table.mjs";

const must = (id, statement) => ({ id, level: "MUST", statement });

describe("A statement of several parts", () => {
  const rows = [
    must("a", "It is refused and changes nothing."),
    must("b", "It is refused, and every group too."),
    must("c", "It is refused."),
    must("f", "Both hold for one and the same value."),
    { ...must("d", "This and that."), level: "MAY" },
    { ...must("e", "This and that."), excluded: "umbrella" },
  ];
  const fault = (row, clause) => ({ name: "f", breaks: [row, "c"], clause });

  it("lacks a part if fewer than two are shown", () => {
    expect(clausesOf(rows, []).lacking).toEqual(["a", "b"]);
    const same = [fault("a", "is refused"), fault("a", "is refused")];
    expect(clausesOf(rows, same).lacking).toEqual(["a", "b"]);
    const both = [fault("a", "is refused"), fault("a", "changes nothing")];
    expect(clausesOf(rows, both).lacking).toEqual(["b"]);
  });

  it("has a part for each row that a fault names one for", () => {
    const clause = { a: "is refused", b: "a user" };
    const faults = [{ name: "f", breaks: ["a", "b"], clause }, fault("b", "every group")];
    expect(clausesOf(rows, faults).lacking).toEqual(["a"]);
    expect(clausesOf(rows, faults).clauses.get("b")).toEqual(["a user", "every group"]);
  });
});

describe("An exclusion that refers to another row", () => {
  const row = { id: "RFC7643-3/base", excluded: "umbrella", why: "RFC7643-3/schemas judges it." };

  it("is shown by a fault that violates it and breaks that row", () => {
    const violates = ["RFC7643-3/base"];
    expect(unshownExclusions([row], [])).toEqual(["RFC7643-3/base"]);
    expect(unshownExclusions([row], [{ breaks: ["RFC7643-3/id"], violates }])).toHaveLength(1);
    expect(unshownExclusions([row], [{ breaks: ["RFC7643-3/schemas"], violates }])).toEqual([]);
  });
});

describe("The table of rules", () => {
  const rules = [{ rule: "the id stays", rows: ["id"], not: { GET: "reads", "PUT Group": "no" } }];
  const data = { rules, methods: ["GET", "PUT"], types: ["User", "Group"] };

  it("has a row where a fault is, a reason where none can be, and says what is empty", () => {
    expect(rulesTable(data, []).empty).toEqual(["the id stays: PUT User"]);
    const { lines, empty } = rulesTable(data, [{ name: "f", breaks: ["id"], at: ["PUT User"] }]);
    expect(empty).toEqual([]);
    expect(lines.slice(2)).toEqual([
      "| the id stays | User | reads | `id` |",
      "| the id stays | Group | reads | no |",
    ]);
  });

  it("takes the row that judges a cell, where a fault shows it", () => {
    const judged = { ...data, rules: [{ ...rules[0], judged: { PUT: "kept" } }] };
    expect(rulesTable(judged, []).empty).toEqual(["the id stays: PUT User"]);
    const { lines } = rulesTable(judged, [{ name: "f", breaks: ["kept"] }]);
    expect(lines[2]).toBe("| the id stays | User | reads | `kept` |");
  });
});
