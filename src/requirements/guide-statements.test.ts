// No statement of the guide is without a home, and no row about the guide without a statement.

import { describe, expect, it } from "vitest";
import { catalogue, requirementIds } from "./catalogue.ts";
import { guideStatements } from "./guide-statements.ts";

describe("The guide's statements", () => {
  it("are 76, numbered in order", () => {
    expect(guideStatements.map(({ number }) => number)).toEqual(
      Array.from({ length: 76 }, (_, index) => index + 1),
    );
  });

  it("each have a home: what a server does among the rows, the rest where it can be seen", () => {
    const homeless = guideStatements.filter(({ kinds, requirements, ...each }) => {
      const isServer = kinds.includes("server");
      const isElsewhere = each.mappingLint ?? each.doctor ?? each.byHand;
      return isServer ? requirements.length === 0 : isElsewhere === undefined;
    });
    expect(homeless).toEqual([]);
    const unlinted = guideStatements.filter(
      ({ kinds, mappingLint }) => kinds.includes("configuration") && mappingLint === undefined,
    );
    expect(unlinted).toEqual([]);
  });

  it("are judged by rows that have tests", () => {
    const named = guideStatements.flatMap(({ requirements }) => requirements);
    expect(named.filter((id) => catalogue[id].excluded !== undefined)).toEqual([]);
  });

  it("are the source of every row of Interact", () => {
    const named = new Set<string>(guideStatements.flatMap(({ requirements }) => requirements));
    const rows = requirementIds.filter((id) => id.startsWith("INTERACT-"));
    expect(rows.filter((id) => !named.has(id))).toEqual([]);
  });

  it("are in the guide's lines, and say one thing each", () => {
    const said = guideStatements.map(({ statement }) => statement);
    expect(new Set(said).size).toBe(said.length);
    expect(guideStatements.filter(({ lines: [a, b] }) => a < 1 || b < a || b > 110)).toEqual([]);
  });
});
