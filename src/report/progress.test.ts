import { describe, expect, it } from "vitest";
import { progressLine } from "./progress.ts";

describe("The line while a run is under way", () => {
  it("says how much is done, how many fail, and how long it takes yet", () => {
    const at = (done: number, elapsedMs: number) =>
      progressLine({ done, all: 480, red: 2, elapsedMs }, 80);
    expect(at(120, 10_000)).toBe("120 of 480 tests, 2 fail so far, about 30 s left");
    expect(at(12, 20_000)).toBe("12 of 480 tests, 2 fail so far, about 13 min left");
  });

  it("makes no guess from nothing, and none at the end", () => {
    const of = (done: number, elapsedMs: number) =>
      progressLine({ done, all: 480, red: 0, elapsedMs }, 80);
    expect(of(0, 0)).toBe("0 of 480 tests, 0 fail so far");
    expect(of(1, 9000)).toBe("1 of 480 tests, 0 fail so far");
    expect(of(480, 9000)).toBe("480 of 480 tests, 0 fail so far");
  });

  it("fits the width", () => {
    const line = progressLine({ done: 120, all: 480, red: 2, elapsedMs: 10_000 }, 20);
    expect(line).toBe("120 of 480 tests, 2…");
  });
});
