import { describe, expect, it } from "vitest";
import { exchange, type Given } from "../../verdict/testing/exchange.ts";
import { requirement, result } from "../testing/result.ts";
import type { Result } from "../result.ts";
import { compareResults } from "./comparison.ts";
import { summaryOf } from "./summary.ts";
import { comparisonText } from "./terminal.ts";

const told = (before: Result, after: Result) =>
  compareResults(before, after).rows.map((row) => [row.direction, row.id, row.before, row.after]);

/** A run of one test that sent these, each a millisecond after the last one ended. */
function sent(run: Partial<Result["run"]>, ...all: Given[]): Result {
  const exchanges = all.map((given, index) => ({
    ...exchange({ ...given, id: `w0#${index}` }),
    startedAt: new Date(Date.UTC(2026, 0, 1) + index * 13).toISOString(),
  }));
  const ids = exchanges.map(({ id }) => id);
  const observations = [{ requirement: "A/a", outcome: "met" as const, exchanges: ids }];
  const test = {
    key: "okta/a.spec: a",
    file: "okta/a.spec",
    line: 1,
    title: "Okta asks",
    status: "passed" as const,
    durationMs: 1,
    requirements: ["A/a"],
    observations,
  };
  return { ...result([requirement("A/a", "pass")], run, exchanges), tests: [test] };
}

describe("Two runs", () => {
  it("are described by the rows that changed, the worst first", () => {
    const before = result([
      requirement("A/same", "fail"),
      requirement("A/unknown", "pass"),
      requirement("A/broken", "warn"),
      requirement("A/mended", "fail"),
      requirement("A/declared", "pass"),
      requirement("A/gone", "pass"),
    ]);
    const after = result([
      requirement("A/same", "fail"),
      requirement("A/unknown", "unverified"),
      requirement("A/broken", "fail"),
      requirement("A/mended", "pass"),
      requirement("A/declared", "not-applicable"),
      requirement("A/fresh", "fail"),
    ]);
    expect(told(before, after)).toEqual([
      ["worse", "A/broken", "warn", "fail"],
      ["worse", "A/unknown", "pass", "unverified"],
      ["better", "A/mended", "fail", "pass"],
      ["other", "A/fresh", undefined, "fail"],
      ["other", "A/declared", "pass", "not-applicable"],
      ["other", "A/gone", "pass", undefined],
    ]);
    expect(summaryOf(compareResults(before, after))).toBe(
      "2 requirements became worse, 1 requirement became better, 3 requirements changed in another way; every exchange is as before.",
    );
  });

  it("of the same behaviour have no exchange that differs, whatever their ids, marks, times and versions", () => {
    const run = (mark: string, id: string, second: number): Result =>
      sent(
        { id: mark, target: `http://127.0.0.1:${4000 + second}/scim/v2` },
        {
          method: "POST",
          status: 201,
          headers: [
            ["ETag", `W/"${"0123456789abcdef".slice(second)}"`],
            ["Date", `${second}`],
          ],
          body: {
            id,
            userName: `barbara.${mark}.abc001@example.com`,
            externalId: `_097${String(second).repeat(13)}`,
            meta: { created: `2026-01-01T00:00:0${second}.123Z`, version: `${second}` },
          },
        },
        { method: "PATCH", path: `/Users/${id}`, status: 404, body: { detail: `No ${id} here` } },
        {
          path: "/Users?startIndex=1&count=100",
          body: { totalResults: second, Resources: [{ id: `x${second}` }] },
        },
      );
    expect(compareResults(run("aaaaaaa1", "1234", 1), run("bbbbbbb2", "99", 2)).tests).toEqual([]);
  });

  it("of the same behaviour have no exchange that differs, with other shared users or merged", () => {
    const run = (id: string, user: string, maker: string): Result => {
      const [mark = id] = id.split("+");
      const members = { members: [{ value: user }] };
      const own = sent(
        { id, seed: mark },
        { path: `/Users?filter=userName%20eq%20%22b.${mark}.${maker}001%40example.com%22` },
        { method: "POST", path: "/Groups", sent: JSON.stringify(members), status: 201, body: {} },
        { path: `/Users?filter=userName%20ne%20%22x%22`, body: { totalResults: Number(user) } },
      );
      const byAnother = exchange({ id: "w9#1", method: "POST", status: 201, body: { id: user } });
      return { ...own, exchanges: [...own.exchanges, byAnother] };
    };
    const merged = run("bbbbbbb2+ccccccc3", "1341", "g8i00d");
    expect(compareResults(run("aaaaaaa1", "1335", "fyiebe"), merged).tests).toEqual([]);
  });

  it("with another seed differ by statuses alone where another name is asked for", () => {
    const run = (seed: string, name: string, status: number): Result =>
      sent(
        { seed },
        { path: `/Users?filter=userName%20eq%20%22${name}%22`, status, body: { name } },
      );
    const compared = (seed: string, status: number) =>
      compareResults(run("one", "100%25", 200), run(seed, "%2541", status)).tests.length;
    expect([compared("one", 200), compared("two", 200), compared("two", 500)]).toEqual([1, 0, 1]);
  });

  it("of another behaviour have the exchanges that differ, also those sent once more or no longer", () => {
    const create = { method: "POST", status: 201, body: { id: "7", active: true } };
    const read = { path: "/Users/7", body: { id: "7", active: true } };
    const wrong = { path: "/Users/7", body: { id: "7", active: false } };
    const remove = { method: "DELETE", path: "/Users/7", status: 204 };
    const refused = { ...remove, status: 500 };
    const changes = (before: Given[], after: Given[]) =>
      compareResults(sent({}, ...before), sent({}, ...after)).tests.flatMap((test) =>
        test.exchanges.map(({ operation, change }) => `${operation}: ${change}`),
      );
    expect(changes([create, read, remove], [create, wrong, refused])).toEqual([
      "GET /Users/{id}: 200, different from before",
      "DELETE /Users/{id}: 204 → 500",
    ]);
    expect(changes([create, remove], [create, read, remove])).toEqual([
      "GET /Users/{id}: sent once more",
    ]);
    expect(changes([create, read, remove], [create, remove])).toEqual([
      "GET /Users/{id}: no longer sent",
    ]);
  });

  it("don't compare what was sent at the same time", () => {
    const one = sent({}, { path: "/Users/7" }, { path: "/Users/7", status: 500 });
    const atOnce = {
      ...one,
      exchanges: one.exchanges.map((each) => ({ ...each, startedAt: "2026-01-01T00:00:00.000Z" })),
    };
    expect(compareResults(sent({}, { path: "/Users/7" }), atOnce).tests).toEqual([]);
  });

  it("say why they can hardly be compared", () => {
    const before = result([], { target: "http://127.0.0.1:1/scim", ended: "interrupted" });
    const after = result([], { target: "http://127.0.0.1:2/scim", narrowed: true });
    expect(compareResults(before, after).caveats).toEqual([
      "The target differs: http://127.0.0.1:1/scim, then http://127.0.0.1:2/scim.",
      "Only one of the runs was narrowed: rows that only the other judged are neither worse nor better.",
      "The run abcd1234 is not complete: it was interrupted.",
    ]);
    expect(
      compareResults(
        result([], { isMock: true }),
        result([], { isMock: true, target: "http://127.0.0.1:2/x" }),
      ).caveats,
    ).toEqual([]);
  });

  it("are printed in a terminal, with the reason of each worse row and no escape sequence", () => {
    const reason = 'Expected: 200\nReceived: 400, detail "\u001b[31mred"';
    const text = comparisonText(
      compareResults(
        result([requirement("A/a", "pass")]),
        result([requirement("A/a", "fail", { reason })]),
      ),
    );
    expect(text).toContain("worse  pass → fail  A/a\n      It holds.\n      Expected: 200\n");
    expect(text).not.toContain("\u001b");
    expect(text).toMatch(/1 requirement became worse; every exchange is as before\.\n$/);
  });
});
