import { describe, expect, it } from "vitest";
import { exchange } from "../verdict/testing/exchange.ts";
import { terminal } from "./terminal.ts";
import { finding, requirement, result } from "./testing/result.ts";

const look = { colour: false, width: Infinity, command: "npx --no interact-scim" };
const exchanges = [
  exchange({ id: "w0#1", method: "POST", status: 201 }),
  exchange({ id: "w0#2", method: "PATCH", path: "/Users/7", status: undefined }),
];

describe("What the terminal shows", () => {
  it("is the red rows by gravity, the notes in a line each, then the counts", () => {
    const rows = [
      requirement("RFC7644-3.3/created", "pass"),
      requirement("INTERACT-manager/numeric-uid", "note", {
        level: "LIMITATION",
        title: "A number isn't found.",
        reason: "confirmed",
        remedy: "Prefix it.",
      }),
      requirement("RFC7644-3.3/representation", "unverified", {
        level: "SHOULD",
        reason: "nobody was created",
      }),
      requirement("RFC7644-3.4.1/retrieved", "unverified", {
        reason: "nobody was created",
        administrator: "Nothing.",
      }),
      requirement("RFC7644-3.12/unreadable-body", "warn", {
        level: "SHOULD",
        ...finding("toBeScimError", "400", "500", { asks: "refusal" }),
        exchanges: ["w0#1"],
      }),
      requirement("RFC7644-3.5.2/patched", "error", {
        reason: "The connection was reset by 127.0.0.1:4010.",
        exchanges: ["w0#2"],
        administrator: "A failed task.",
      }),
      requirement("RFC7644-3.3/location", "fail", {
        title: "The answer carries Location.",
        ...finding("toHaveHeader", "Location", "no such header"),
        exchanges: ["w0#1"],
        administrator: "A failed task.",
        remedy: "Send it.",
      }),
    ];
    expect(terminal(result(rows, {}, exchanges), look)).toBe(`\
fail  POST /Users shows other values than required: Location
      POST /api/v2/scim/v2/Users → 201, 12 ms
      Expected: Location
      Received: no such header
      Okta's administrator sees: A failed task.
      Remedy: Send it.
      fail  RFC7644-3.3/location  (MUST, RFC 7644 §3.3, lines 604-607)
      More: npx --no interact-scim explain RFC7644-3.3/location
            npx --no interact-scim show w0#1

error  PATCH gets no answer: The connection was reset by 127.0.0.1:4010.
      PATCH /api/v2/scim/v2/Users/7 → The connection was reset by 127.0.0.1:4010., 12 ms
      The connection was reset by 127.0.0.1:4010.
      error  RFC7644-3.5.2/patched  (MUST, RFC 7644 §3.3, lines 604-607)
      More: npx --no interact-scim explain RFC7644-3.5.2/patched
            npx --no interact-scim show w0#2

unverified  Nobody was created (2 requirements)
      unverified  RFC7644-3.3/representation  (SHOULD, RFC 7644 §3.3, lines 604-607)
      unverified  RFC7644-3.4.1/retrieved  (MUST, RFC 7644 §3.3, lines 604-607)
      More: npx --no interact-scim explain RFC7644-3.3/representation

warn  Invalid requests are accepted: POST /Users with 201
      POST /api/v2/scim/v2/Users → 201, 12 ms
      Expected: 400
      Received: 500
      warn  RFC7644-3.12/unreadable-body  (SHOULD, RFC 7644 §3.3, lines 604-607)
      More: npx --no interact-scim explain RFC7644-3.12/unreadable-body
            npx --no interact-scim show w0#1

note  INTERACT-manager/numeric-uid  confirmed: A number isn't found.

1 pass, 1 fail, 1 warn, 1 note, 0 not-applicable, 2 unverified, 1 error; judged 4 of 90 requirements in 8.3 s; created 4, all removed
`);
  });

  it("of a green run is one line", () => {
    const shown = terminal(
      result([requirement("RFC7644-3.3/created", "pass")], { narrowed: true }),
      look,
    );
    expect(shown).toBe(
      "1 pass, 0 fail, 0 warn, 0 note, 0 not-applicable, 0 unverified, 0 error; judged 1 of 90 requirements (narrowed) in 8.3 s; created 4, all removed\n",
    );
  });

  it("names what broke, and what is left at the target", () => {
    const remaining = [{ path: "/Users/7", reason: "DELETE was answered with 405; left inactive" }];
    const shown = terminal(result([], { problems: ["SyntaxError: oops"], remaining }), look);
    expect(shown).toMatch(/^error {2}SyntaxError: oops\n0 pass/);
    expect(shown).toMatch(
      /created 4, 1 still there\n {2}left at the target: \/Users\/7 \(DELETE was/,
    );
  });

  it("names three of those that were left for one reason, and counts the others", () => {
    const reason = "DELETE was answered with 501";
    const remaining = [7, 8, 9, 10].map((id) => ({ path: `/Users/${id}`, reason }));
    const other = { path: "/Groups/1", reason: "gone wrong" };
    const shown = terminal(result([], { remaining: [...remaining, other] }), look);
    expect(shown).toContain(
      "  left at the target: /Users/7, /Users/8, /Users/9 and 1 more (DELETE was answered with 501)\n" +
        "  left at the target: /Groups/1 (gone wrong)\n",
    );
  });

  it("colours the verdicts only where it may", () => {
    const rows = [requirement("RFC7644-3.3/created", "fail", { reason: "no" })];
    expect(terminal(result(rows), { ...look, colour: true })).toMatch(
      /^\u001b\[31mfail\u001b\[0m {2}/,
    );
    expect(terminal(result(rows), look)).not.toContain("\u001b");
  });

  it("lets nothing from the target move the cursor", () => {
    const rows = [
      requirement("RFC7644-3.3/created", "fail", { reason: "Received: \u001b[2J\rpass" }),
    ];
    expect(terminal(result(rows), look)).toContain("Received: \\u001b[2J\\u000dpass");
  });
});
