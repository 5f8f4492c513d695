import { afterEach, describe, expect, it, vi } from "vitest";
import type { Observation } from "../verdict/verdict.ts";
import { Progress } from "./progress.ts";

function screen(isTTY: boolean, columns?: number) {
  let shown = "";
  return {
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => (shown += text),
    shown: () => shown,
  };
}

const broken = (requirement: string, reason = "Expected: 200\nReceived: 400"): Observation => ({
  requirement,
  outcome: "broken",
  reason,
  exchanges: [],
});

const id = "OKTA-deactivate/pathless-replace";

afterEach(() => vi.useRealTimers());

describe("While a run is under way", () => {
  it("a terminal shows one line, written over, and the red rows above it as they come", () => {
    const at = screen(true, 60);
    const progress = new Progress(at, {});
    progress.begin(2);
    progress.ended({ observations: [broken(id), broken(id)] });
    progress.end();
    const [first = "", second = ""] = at.shown().split("\n");
    expect(first).toBe(
      "\r\u001b[K0 of 2 tests, 0 fail so far\r\u001b[K\u001b[31mfail\u001b[0m  OKTA-deactivate/pathless-replace  Expected: 200; Rece…",
    );
    expect(second).toBe("\r\u001b[K1 of 2 tests, 1 fail so far\r\u001b[K");
  });

  it("a file gets the red rows, and a line each half minute", () => {
    vi.useFakeTimers({ now: 0 });
    const at = screen(false);
    const progress = new Progress(at, {});
    progress.begin(10);
    progress.ended({ observations: [] });
    vi.setSystemTime(31_000);
    progress.ended({ observations: [broken(id)] });
    progress.end();
    expect(at.shown()).toBe(
      "fail  OKTA-deactivate/pathless-replace  Expected: 200; Received: 400\n2 of 10 tests, 1 fail so far\n",
    );
  });

  it("what is a warn, known to fail, or unverified is not red", () => {
    const at = screen(false);
    const known = { id, reason: "known", link: "x", expires: "2999-01-01" };
    const progress = new Progress(at, {}, [known]);
    progress.begin(1);
    const unreached: Observation = { ...broken("OKTA-create/created"), outcome: "unreached" };
    progress.ended({
      observations: [broken(id), unreached, broken("RFC7644-3.12/unreadable-body")],
    });
    expect(at.shown()).toBe("");
  });

  it("nothing from the target moves the cursor, and a long row is cut", () => {
    const at = screen(true, 50);
    const progress = new Progress(at, { NO_COLOR: "1" });
    progress.ended({ observations: [broken(id, "\u001b[2J was received")] });
    expect(at.shown()).not.toContain("\u001b[2J");
    expect(at.shown()).toContain(
      "\nfail  OKTA-deactivate/pathless-replace  \\u001b[2J…\n".slice(1),
    );
  });
});
