import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startWorkerOutput } from "./worker-output.ts";
import { noteEnded, whyEnded } from "./circuit-breaker.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "interact-scim-breaker-"));
  mkdirSync(join(out, "workers"));
});
afterEach(() => rmSync(out, { recursive: true }));

describe("Exchanges without an answer", () => {
  it("end a run once there are three in a row", () => {
    noteEnded(out, "Nothing listens.");
    noteEnded(out, "Nothing listens.");
    expect(whyEnded(out)).toBeUndefined();
    noteEnded(out, "The name\nis unknown.");
    const told = "the run ended after 3 exchanges in a row without an answer. The name is unknown.";
    expect(whyEnded(out)).toBe(told);
    // An answer to what another worker had sent before.
    noteEnded(out);
    expect(whyEnded(out)).toBe(told);
  });

  it("don't, when one between them is answered", () => {
    noteEnded(out, "No answer came.");
    noteEnded(out, "No answer came.");
    noteEnded(out);
    noteEnded(out, "No answer came.");
    expect(whyEnded(out)).toBeUndefined();
  });

  it("are forgotten by the next run in the same folder", () => {
    for (let count = 0; count < 3; count += 1) noteEnded(out, "No answer came.");
    startWorkerOutput(out);
    expect(whyEnded(out)).toBeUndefined();
  });
});
