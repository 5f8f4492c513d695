import { appendFileSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { usersMet } from "./users-met.ts";

let out: string;
const met = (token = "c4n4ry-t0ken", id = "r7k2m9") => usersMet({ id, out }, token);
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "interact-scim-test-"));
  mkdirSync(join(out, "workers"));
});
afterEach(() => rmSync(out, { recursive: true }));

describe("Users whom one process has met", () => {
  it("are known to the others, each once, also to those that begin later", () => {
    const [first, second] = [met(), met()];
    first?.tell(["zephyrine", "odo tuft"]);
    expect(second?.learned()).toEqual(["zephyrine", "odo tuft"]);
    first?.tell(["vole"]);
    expect(second?.learned()).toEqual(["vole"]);
    expect(second?.learned()).toEqual([]);
    expect(met()?.learned()).toEqual(["zephyrine", "odo tuft", "vole"]);
  });

  it("can't be read without the token, and what others write there is no name", () => {
    met()?.tell(["zephyrine"]);
    const file = join(out, "workers/users-met");
    expect(readFileSync(file, "latin1")).not.toContain("zephyrine");
    expect(met("another-t0ken")?.learned()).toEqual([]);
    appendFileSync(file, "AAAA\nhalf a line");
    expect(met()?.learned()).toEqual(["zephyrine"]);
  });

  it("are shared with no worker if there is no folder for it", () => {
    rmSync(join(out, "workers"), { recursive: true });
    expect(met()).toBeUndefined();
  });
});
