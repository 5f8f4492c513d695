// What the catalogue says of a row that is not judged, or judged only where a feature is declared.

import { describe, expect, it } from "vitest";
import { catalogue, requirementIds } from "../../src/requirements/catalogue.ts";

const rows = requirementIds.map((id) => ({ id, ...catalogue[id] }));

describe("A statement", () => {
  it("contains no keyword of RFC 2119: the level says it", () => {
    const keyword = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/;
    expect(rows.filter(({ statement }) => keyword.test(statement))).toEqual([]);
  });
});

describe("An exclusion", () => {
  it("is explained in a sentence, but for bulk and /Me, which the design leaves out", () => {
    const unexplained = rows.filter(
      ({ excluded, why }) =>
        excluded !== undefined && excluded !== "outside-surface" && why === undefined,
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });

  it("names only rows that exist and are judged, where it hands on to other rows", () => {
    const named = rows.flatMap(({ id, why = "" }) =>
      [...why.matchAll(/(?:RFC764[34]|OKTA|INTERACT)-[\w.-]+\/[a-z0-9-]+/g)].map(([to]) => ({
        id,
        to,
      })),
    );
    const judged = new Set<string>(
      rows.filter(({ excluded }) => excluded === undefined).map(({ id }) => id),
    );
    expect(named.filter(({ to }) => !judged.has(to))).toEqual([]);
  });

  it("as outside the surface is for bulk operations and /Me alone", () => {
    const outside = rows.filter(({ excluded }) => excluded === "outside-surface");
    expect(outside.filter(({ id }) => !/bulk|RFC7644-3\.(?:7|11)/.test(id))).toEqual([]);
  });

  it("leaves no reason on a row that is judged", () => {
    expect(rows.filter(({ excluded, why }) => excluded === undefined && why)).toEqual([]);
  });
});

describe("An optional feature", () => {
  it("is named by rows of the RFCs only: a declaration excuses no row of Okta's or Interact's", () => {
    expect(rows.filter(({ id, requires }) => requires && !id.startsWith("RFC"))).toEqual([]);
  });
});
