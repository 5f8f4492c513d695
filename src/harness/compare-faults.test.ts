import { describe, expect, it } from "vitest";
import { compareFaults } from "./compare-faults.ts";
import { finding, requirement } from "../report/testing/result.ts";

const a = "RFC7644-3.3/location";
const b = "RFC7644-3.3/created";
const sound = [requirement(a, "pass"), requirement(b, "pass")];
const redRow = (id: string) =>
  requirement(id, "fail", {
    ...finding("toHaveHeader", "Location", "200 OK", { exchange: "w0#1" }),
    exchanges: ["w0#1"],
  });
const fault = { name: "no-location", breaks: [a] };
const red = redRow(a);

describe("What faults did, compared with what they declare", () => {
  it("is fine where exactly the declared rows turn red", () => {
    const found = compareFaults(
      { sound, "no-location": [red, requirement(b, "pass")] },
      [fault],
      false,
    );
    expect(found).toEqual({ complaints: [], faults: 1, proven: 1 });
  });

  it("complains of a row that turns red undeclared, with what was received", () => {
    const { complaints } = compareFaults(
      { sound, "no-location": [red, redRow(b)] },
      [fault],
      false,
    );
    expect(complaints).toEqual([
      "no-location: turns RFC7644-3.3/created red too (200 OK): name it in breaks, or narrow the fault",
    ]);
  });

  it("complains of a declared row that stays green: the check can't see it", () => {
    const { complaints, proven } = compareFaults({ sound, "no-location": sound }, [fault], false);
    expect(complaints).toEqual([
      "no-location: leaves RFC7644-3.3/location pass (): the check can't see it",
    ]);
    expect(proven).toBe(0);
  });

  it("does not count an error or an unverified row as red", () => {
    const error = requirement(a, "error", { reason: "reset" });
    const { complaints } = compareFaults({ sound, "no-location": [error] }, [fault], false);
    expect(complaints).toHaveLength(2);
    expect(complaints[1]).toContain("a fault must not cause an error of the harness");
    expect(
      compareFaults({ sound, "no-location": [requirement(a, "unverified")] }, [fault], false)
        .proven,
    ).toBe(0);
  });

  it("requires no asserted answer of a confirmed limitation", () => {
    const limitation = (reason: string) =>
      requirement(a, "note", { level: "LIMITATION", reason, exchanges: ["w0#1"] });
    const rows = {
      sound: [limitation("not reproduced")],
      "no-location": [limitation("confirmed")],
    };
    expect(compareFaults(rows, [fault], false)).toMatchObject({ complaints: [], proven: 1 });
  });

  it("complains of a provider without a fault that isn't green", () => {
    const unverified = { sound: [requirement(a, "unverified", { reason: "why" })] };
    const sentence = "sound: RFC7644-3.3/location is unverified without a fault (why)";
    expect(compareFaults(unverified, [], true).complaints).toContain(sentence);
    expect(compareFaults(unverified, [fault], false).complaints).toContain(sentence);
    // Of a few tests, which no answer of may concern.
    expect(compareFaults(unverified, [], false).complaints).toEqual([]);
    expect(
      compareFaults({ sound: [requirement(a, "not-applicable")] }, [], false).complaints,
    ).toEqual([]);
  });

  it("sees a note that differs from that of the correct provider", () => {
    const limitation = (reason: string) => requirement(a, "note", { level: "LIMITATION", reason });
    const run = (reason: string) =>
      compareFaults(
        { sound: [limitation("confirmed")], "no-location": [limitation(reason)] },
        [fault],
        false,
      );
    expect(run("not reproduced").proven).toBe(1);
    expect(run("confirmed").proven).toBe(0);
  });

  it("names the rows that no fault turns red, where all faults ran", () => {
    const found = { sound, "no-location": [red, requirement(b, "pass")] };
    expect(compareFaults(found, [fault], true).complaints).toEqual([
      "RFC7644-3.3/created is not shown to fail: no fault turns it red",
    ]);
  });
});
