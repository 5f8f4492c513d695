import { describe, expect, it } from "vitest";
import { disagreements, isRed } from "./disagreements.mjs";

const citations = [{ file: "x/y.js", line: 1, code: "z" }];
const lookup = { id: "OKTA-lookup/any-letter-case", verdict: "fail", reason: "expect(a)\n\nb" };
const explained = [{ id: lookup.id, verdict: "fail", citations }];
const defects = { [lookup.id]: "a filter that minds letter case" };

describe("a run and its table", () => {
  it("agree where the red rows are those explained", () => {
    const green = { id: "OKTA-create/created", verdict: "pass" };
    expect(disagreements([lookup, green], explained, defects)).toEqual([]);
  });

  it("disagree over a red row without an explanation", () => {
    expect(disagreements([lookup], [], {})).toEqual([
      "OKTA-lookup/any-letter-case is fail, unexplained: expect(a) b.",
    ]);
  });

  it("disagree over an explained row that turned green", () => {
    const judged = [{ ...lookup, verdict: "pass" }];
    expect(disagreements(judged, explained, {})).toEqual([
      "OKTA-lookup/any-letter-case is explained as fail, but the run says pass.",
    ]);
  });

  it("disagree over a row that is red in another way, or was never judged", () => {
    const judged = [{ ...lookup, verdict: "error" }];
    expect(disagreements(judged, explained, {})).toEqual([
      "OKTA-lookup/any-letter-case is explained as fail, but the run says error.",
    ]);
    expect(disagreements([], explained, {})).toEqual([
      "OKTA-lookup/any-letter-case is explained as fail, but the run says nothing: no test judged it.",
    ]);
  });

  it("disagree where a known defect isn't red, though no table asks for it", () => {
    expect(disagreements([{ ...lookup, verdict: "pass" }], [], defects)).toEqual([
      "OKTA-lookup/any-letter-case must be red (a filter that minds letter case), but the run says pass.",
    ]);
  });

  it("disagree over a row that is explained twice", () => {
    expect(disagreements([lookup], [...explained, ...explained], {})).toEqual([
      "OKTA-lookup/any-letter-case is explained twice.",
    ]);
  });
});

describe("red", () => {
  it.each(["fail", "warn", "error", "unverified"])("is %s", (verdict) => {
    expect(isRed({ id: "a", verdict })).toBe(true);
  });

  it("is a note, unless it confirms a limitation", () => {
    expect(isRed({ id: "a", verdict: "note", reason: "Expected: a" })).toBe(true);
    expect(isRed({ id: "a", verdict: "note", reason: "confirmed" })).toBe(false);
  });

  it.each(["pass", "not-applicable"])("isn't %s", (verdict) => {
    expect(isRed({ id: "a", verdict })).toBe(false);
  });
});
