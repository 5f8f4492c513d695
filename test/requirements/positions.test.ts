// Every keyword of RFC 7643 and 7644 has a row, and every row stands where it says that it stands.

import { describe, expect, it } from "vitest";
import { catalogue, requirementIds } from "../../src/requirements/catalogue.ts";
import type { Basis, Level, Lines } from "../../src/requirements/requirement.ts";
import { isSkipped, keywordPositions, levelOf, rfcs, sectionLines, type Rfc } from "./rfc-texts.ts";

interface RfcRow {
  readonly id: string;
  readonly level: Level;
  readonly basis: Basis;
  readonly rfc: Rfc;
  readonly section: string;
  readonly places: readonly Lines[];
}

const rfcRows: readonly RfcRow[] = requirementIds.flatMap((id) => {
  const { level, basis, source } = catalogue[id];
  if (!("rfc" in source)) return [];
  const { rfc, section, lines, further = [] } = source;
  return [{ id, level, basis, rfc, section, places: [lines, ...further] }];
});

const covers = (row: RfcRow, line: number) =>
  row.places.some(([first, last]) => line >= first && line <= last);

/** The levels of the keywords that stand in a row's lines. */
const levelsIn = (row: RfcRow) =>
  keywordPositions
    .filter(({ rfc, line }) => rfc === row.rfc && covers(row, line))
    .map(({ keyword }) => levelOf(keyword));

describe("The keywords of the RFCs", () => {
  it("are all known: as many as the texts hold", () => {
    const counts = rfcs.map((rfc) => keywordPositions.filter((each) => each.rfc === rfc).length);
    expect(counts).toEqual([191, 284]);
  });

  it("have each a row of their own level in the catalogue", () => {
    const without = keywordPositions.filter(
      ({ rfc, line, keyword }) =>
        !rfcRows.some(
          (row) =>
            row.basis === "keyword" &&
            row.rfc === rfc &&
            row.level === levelOf(keyword) &&
            covers(row, line),
        ),
    );
    expect(without).toEqual([]);
  });

  it("are outside what is skipped", () => {
    expect(keywordPositions.filter(({ rfc, line }) => isSkipped(rfc, line))).toEqual([]);
  });
});

describe("A row of an RFC", () => {
  it("that rests on a keyword has one of its level in its lines", () => {
    const wrong = rfcRows.filter(
      (row) => row.basis === "keyword" && !levelsIn(row).includes(row.level),
    );
    expect(wrong.map(({ id, level }) => `${id}: no ${level} there`)).toEqual([]);
  });

  it("points into its own section", () => {
    const outside = rfcRows.filter(({ rfc, section, places }) => {
      const within = sectionLines(rfc, section);
      return (
        within === null ||
        places.some(([first, last]) => first > last || first < within[0] || last > within[1])
      );
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it("points at nothing that is skipped", () => {
    const skipped = rfcRows.filter(({ rfc, places }) =>
      places.some(([first, last]) => isSkipped(rfc, first) || isSkipped(rfc, last)),
    );
    expect(skipped.map(({ id }) => id)).toEqual([]);
  });

  it("has an id that begins with its RFC and section, where the id is an RFC's", () => {
    const misnamed = rfcRows.filter(
      ({ id, rfc, section }) => id.startsWith("RFC") && !id.startsWith(`RFC${rfc}-${section}/`),
    );
    expect(misnamed.map(({ id }) => id)).toEqual([]);
  });
});
