import { describe, expect, it } from "vitest";
import { githubAnnotations, githubSummary } from "./github.ts";
import { requirement, result } from "./testing/result.ts";

const hostile =
  "100% <img src=x onerror=alert(1)> [a](javascript:b) | `c`\n::error::forged\u001b[31m";

describe("GitHub's annotations", () => {
  it("are errors for the provider's red and ours, warnings for the rest, nothing for green", () => {
    const rows = [
      requirement("A-1/a", "pass"),
      requirement("A-1/b", "fail", { reason: "Expected: 200\nReceived: 500" }),
      requirement("A-1/c", "unverified", { reason: "nobody knows" }),
      requirement("A-1/d", "note"),
    ];
    expect(githubAnnotations(result(rows))).toBe(
      "::error title=fail%3A A-1/b::It holds. Expected: 200; Received: 500 (RFC 7644 §3.3, lines 604-607)\n" +
        "::warning title=unverified%3A A-1/c::It holds. nobody knows (RFC 7644 §3.3, lines 604-607)\n",
    );
  });

  it("keep text of the target's on one line, so that it gives the workflow no command", () => {
    const text = githubAnnotations(result([requirement("A-1/a", "fail", { reason: hostile })]));
    expect(text.split("\n")).toHaveLength(2);
    expect(text).toContain("100%25 <img");
    expect(text).not.toContain("\u001b");
  });

  it("leave out a known failure", () => {
    const known = {
      id: "A-1/a",
      reason: "later",
      link: "https://x.example",
      expires: "2999-01-01",
    };
    expect(githubAnnotations(result([requirement("A-1/a", "fail", { known })]))).toBe("");
  });
});

describe("GitHub's summary of the job", () => {
  it("has the counts and a row for each red requirement", () => {
    const rows = [requirement("A-1/a", "pass"), requirement("A-1/b", "fail", { reason: "500" })];
    const text = githubSummary(result(rows));
    expect(text).toContain("| 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |");
    expect(text).toContain("| fail | A-1/b | It holds. | 500 |");
  });

  it("has no table of red rows where nothing is red", () => {
    expect(githubSummary(result([requirement("A-1/a", "pass")]))).not.toContain("what is asked");
  });

  it("shows text of the target's letter by letter", () => {
    const reason = `${hostile} www.evil.example`;
    const text = githubSummary(result([requirement("A-1/a", "fail", { reason })]));
    expect(text).not.toMatch(/<img|\]\(|`c`|\u001b|www\./);
    expect(text).toContain("&#60;img src=x onerror=alert(1)&#62;");
  });
});
