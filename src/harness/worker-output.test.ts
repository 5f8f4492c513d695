import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exchange } from "../verdict/testing/exchange.ts";
import {
  removeWorkerOutput,
  readWorkerOutput,
  writeWorkerOutput,
  startWorkerOutput,
} from "./worker-output.ts";

describe("What the workers leave", () => {
  let out: string;
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), "interact-scim-left-"));
    startWorkerOutput(out);
  });
  afterEach(() => rmSync(out, { recursive: true }));
  const one = (id: string) => ({ exchanges: [exchange({ id })] });
  const ids = () => readWorkerOutput(out).flatMap((left) => left.exchanges.map((each) => each.id));

  it("is collected by worker, in the order of writing", () => {
    writeWorkerOutput(out, 10, one("w10#1"));
    writeWorkerOutput(out, 2, one("w2#1"));
    writeWorkerOutput(out, 2, one("w2#2"));
    expect(ids()).toEqual(["w2#1", "w2#2", "w10#1"]);
  });

  it("loses only the line that a kill cut short", () => {
    writeWorkerOutput(out, 0, one("w0#1"));
    appendFileSync(join(out, "workers", "0.ndjson"), '{"exchanges":[{"id":"w0');
    expect(ids()).toEqual(["w0#1"]);
  });

  it("doesn't outlive the run", () => {
    writeWorkerOutput(out, 0, one("w0#1"));
    startWorkerOutput(out);
    expect(readWorkerOutput(out)).toEqual([]);
    removeWorkerOutput(out);
    expect(existsSync(join(out, "workers"))).toBe(false);
  });
});
