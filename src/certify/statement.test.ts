import { describe, expect, it } from "vitest";
import { requirement, result } from "../report/testing/result.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { runOf, statementOf } from "./statement.ts";

const configuration = [{ name: "contract", digest: { sha256: "0".repeat(64) } }];
const files = new Map([
  ["claims.md", Buffer.from("hello world")],
  ["result.json", Buffer.from("{}")],
]);

/** A statement of one row with each of these verdicts, the row named for it. */
function statement(...verdicts: Verdict[]) {
  const rows = verdicts.map((verdict) =>
    requirement(`A-b/${verdict}`, verdict, { level: "SHOULD" }),
  );
  return statementOf(result(rows), files, configuration);
}

describe("A statement", () => {
  it("is about the bundle's files, by digest", () => {
    expect(statement("pass")).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
      subject: [
        {
          name: "claims.md",
          digest: { sha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9" },
        },
        { name: "result.json" },
      ],
      predicate: { configuration },
    });
  });

  it("is PASSED where nothing is worse than a note", () => {
    const made = statement("pass", "note", "not-applicable");
    const { predicate } = made;

    expect(predicate.result).toBe("PASSED");
    expect(predicate.passedTests).toEqual(["A-b/pass"]);
    expect(runOf(made).notedTests).toEqual(["A-b/note"]);
    expect(runOf(made).notApplicableTests).toEqual(["A-b/not-applicable"]);
  });

  it.each(["warn", "unverified", "error"] as const)("is WARNED where a row is %s", (verdict) => {
    expect(statement("pass", verdict).predicate.result).toBe("WARNED");
  });

  it("names warnings and unverified rows separately", () => {
    const made = statement("warn", "unverified", "error");
    const { predicate } = made;

    expect(predicate.warnedTests).toEqual(["A-b/warn"]);
    expect(runOf(made).unjudgedTests).toEqual(["A-b/unverified", "A-b/error"]);
    expect(predicate.passedTests).toEqual([]);
  });

  it("describes the target and never hashes it", () => {
    const made = statement("pass");

    expect(runOf(made).target).toEqual({
      description: "the service provider that answered at this address at that time",
      url: "http://127.0.0.1:4010/api/v2/scim/v2",
      isReferenceMock: false,
    });
    expect(made.subject.map(({ name }) => name)).toEqual(["claims.md", "result.json"]);
  });

  it("says of the mock that it is the mock", () => {
    const made = statementOf(result([], { isMock: true }), files, configuration);

    expect(runOf(made).target).toMatchObject({
      description: "the reference mock of interact-scim 0.0.0, started for this run",
      isReferenceMock: true,
    });
  });
});
