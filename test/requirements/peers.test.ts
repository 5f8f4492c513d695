// Every case that other suites have is answered for by a row that is judged, or refused with a reason.

import { describe, expect, it } from "vitest";
import { catalogue, isRequirementId } from "../../src/requirements/catalogue.ts";
import { peerTopics } from "./peers.ts";

const cases = peerTopics.flatMap((topic) =>
  Object.entries(topic.cases).map(([id, each]) => ({ id, ...each })),
);

/** How many cases each letter of the list has: 191, then what nobody tests and what contradicts the RFCs. */
const counts = { A: 22, B: 24, C: 29, D: 39, E: 15, F: 28, G: 26, H: 8, N: 8, X: 18 };

describe("The cases of other suites", () => {
  it("are all there, once", () => {
    const expected = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(cases.map(({ id }) => id)).toEqual(expected);
  });

  it("are mapped to rows that are judged", () => {
    const excluded = cases.flatMap((each) =>
      "rows" in each ? each.rows.filter((row) => catalogue[row].excluded !== undefined) : [],
    );
    expect(excluded).toEqual([]);
  });

  it("name no row twice in one case", () => {
    const doubled = cases.filter(
      (each) => "rows" in each && new Set(each.rows).size < each.rows.length,
    );
    expect(doubled).toEqual([]);
  });

  it("are refused in a sentence whose rows exist", () => {
    const refusals = cases.flatMap((each) =>
      "refused" in each ? [{ id: each.id, refused: each.refused }] : [],
    );
    const named = refusals.flatMap(({ refused }) =>
      [...refused.matchAll(/(?:RFC764[34]|OKTA|INTERACT)-[\w.-]+\/[a-z0-9-]+/g)].map(([id]) => id),
    );
    expect(named.filter((id) => !isRequirementId(id))).toEqual([]);
    expect(refusals.filter(({ refused }) => !/^[A-Z/].{20,}\.$/.test(refused))).toEqual([]);
  });
});
