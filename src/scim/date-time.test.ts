import { describe, expect, it } from "vitest";
import { instantOf } from "./date-time.ts";

describe("instantOf", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T01:00:00+01:00", 0],
    ["1970-01-01T00:00:00", 0],
    ["1970-01-01T00:00:01.250Z", 1250],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
  ])("reads %s", (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  it.each([
    "2024-01-15",
    "15/01/2024",
    "T01:00:00Z",
    "nullT01:00:00Z",
    "2024-01-15T01:00Z",
    "2023-02-29T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-01-00T00:00:00Z",
    "2024-01-01T24:00:01Z",
    "2024-01-01 00:00:00Z",
    "2024-01-01T00:00:00+1:00",
    "",
  ])("refuses %j", (text) => {
    expect(instantOf(text)).toBeUndefined();
  });
});
