import { describe, expect, it } from "vitest";
import { requirement, result } from "../report/testing/result.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { certificationObstacles } from "./obstacles.ts";

const known = { id: "A-b/c", reason: "ours", link: "https://example.com", expires: "2999-12-31" };

describe("What prevents a certification", () => {
  it.each<[Verdict, boolean]>([
    ["fail", true],
    ["error", true],
    ["unverified", true],
    ["warn", false],
    ["note", false],
    ["pass", false],
    ["not-applicable", false],
  ])("of a MUST that is %s: %s", (verdict, hinders) => {
    const found = certificationObstacles(result([requirement("A-b/c", verdict)]));

    expect(found.map((each) => each.verdict)).toEqual(hinders ? [verdict] : []);
  });

  it.each<Verdict>(["warn", "error", "unverified"])("isn't a SHOULD that is %s", (verdict) => {
    const row = requirement("A-b/c", verdict, { level: "SHOULD" });

    expect(certificationObstacles(result([row]))).toEqual([]);
  });

  it("is a SHOULD that isn't met where the run is strict", () => {
    const row = requirement("A-b/c", "warn", { level: "SHOULD" });

    expect(certificationObstacles(result([row], { strict: true }))).toHaveLength(1);
  });

  it("is a known failure like any other", () => {
    expect(certificationObstacles(result([requirement("A-b/c", "fail", { known })]))).toHaveLength(
      1,
    );
  });

  it("is printed with the row, its statement, and the reason on one line", () => {
    const reason = "Expected: 200\nReceived: 500";
    const [found] = certificationObstacles(result([requirement("A-b/c", "fail", { reason })]));

    expect(found?.sentence).toBe("A-b/c: It holds. (Expected: 200, Received: 500)");
  });

  it("is a run that was narrowed, or that didn't end normally", () => {
    const found = certificationObstacles(
      result([], { narrowed: true, ended: "broken", problems: ["out of memory"] }),
    );

    expect(found.map(({ sentence }) => sentence)).toEqual([
      "the run is broken: out of memory",
      "the run was narrowed, and only a whole run can be certified",
    ]);
  });

  it("is a run that was observed: it sent nothing itself", () => {
    const [found] = certificationObstacles(result([], { observed: { exchanges: 7, stops: [] } }));

    expect(found?.sentence).toMatch(/^the run was observed/);
  });
});
