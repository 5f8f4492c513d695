import { describe, expect, it } from "vitest";
import { clip, wrap } from "./wrap.ts";

describe("Text that is wrapped", () => {
  it("is broken between words, and goes on as far in as it began", () => {
    expect(wrap("  one two three\nfour", 9)).toBe("  one two\n  three\nfour");
    expect(wrap("one two three", 8, 2)).toBe("one two\n  three");
  });

  it("keeps two spaces inside a line, and a long word whole", () => {
    expect(wrap("a  b https://example.com/x c", 6)).toBe("a  b\nhttps://example.com/x\nc");
  });

  it("counts no colours", () => {
    expect(wrap("\u001b[31mfail\u001b[0m x", 6)).toBe("\u001b[31mfail\u001b[0m x");
  });

  it("stays as it is where no width is known", () => {
    expect(wrap("one two three", Infinity)).toBe("one two three");
    expect(clip("one two three", Infinity)).toBe("one two three");
  });
});

describe("A line that is cut", () => {
  it("says so, and fits", () => {
    expect(clip("one two three", 8)).toBe("one two…");
    expect(clip("one two three", 9)).toBe("one two…");
    expect(clip("one", 3)).toBe("one");
  });
});
