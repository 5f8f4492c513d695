import { describe, expect, it } from "vitest";
import { citation } from "./citation.ts";

describe("A citation", () => {
  it.each([
    [{ rfc: 7644, section: "3.3", lines: [604, 607] }, "RFC 7644 §3.3, lines 604-607"],
    [{ rfc: 7644, section: "3.6", lines: [2657, 2657] }, "RFC 7644 §3.6, line 2657"],
    [
      { rfc: 7643, section: "5", lines: [1501, 1502], further: [[1529, 1530]] },
      "RFC 7643 §5, lines 1501-1502, 1529-1530",
    ],
    [
      { rfc: 7643, section: "7", lines: [1759, 1759], further: [[1766, 1766]] },
      "RFC 7643 §7, lines 1759, 1766",
    ],
    [{ guide: [24, 24] }, "guide L24"],
    [{ guide: [26, 40] }, "guide L26-40"],
    [{ okta: "Okta SCIM reference, Create Users" }, "Okta SCIM reference, Create Users"],
  ] as const)("of %o reads %s", (source, words) => {
    expect(citation(source)).toBe(words);
  });
});
