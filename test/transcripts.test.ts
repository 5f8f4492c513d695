// The golden transcripts: what Okta sends, and what the reference mock answers, as readable HTTP. They
// are byte-stable; a change in one is a change in what the harness does, to be looked at.
// UPDATE_GOLDEN=1 writes them anew.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../mocks/serve.ts";

const golden = "test/golden/transcripts";
const out = mkdtempSync(join(tmpdir(), "interact-scim-transcripts-"));
let server: Served;

beforeAll(async () => {
  const clock = () => new Date("2026-01-02T03:04:05.000Z");
  server = await serve({ options: { token: "golden-token", clock } });
  const args = ["dist/src/cli/main.js", "run", "--target", server.baseUrl, "--transcript"];
  const narrowed = ["--suite", "okta", "--workers", "1", "--seed", "golden00", "--out", out];
  const known = ["--location", "Manchester", "--department", "Customer Success"];
  const more = ["--company", "Example Ltd", "--preexisting", "bjensen@example.com"];
  const env = { ...process.env, SCIM_TOKEN: "golden-token" };
  await promisify(execFile)(process.execPath, [...args, ...narrowed, ...known, ...more], { env });
  // What arrives in no fixed order can't be compared byte by byte.
  rmSync(join(out, "transcripts/okta/groups/races"), { recursive: true });
  rmSync(join(out, "transcripts/okta/assign/conflict"), { recursive: true });
  // Groups of hundreds: nobody reads them.
  rmSync(join(out, "transcripts/okta/group-members/size"), { recursive: true });
  if (process.env["UPDATE_GOLDEN"] === "1") {
    rmSync(golden, { recursive: true, force: true });
    cpSync(join(out, "transcripts"), golden, { recursive: true });
  }
}, 120_000);

afterAll(async () => {
  await server.close();
  rmSync(out, { recursive: true, force: true });
});

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".http"))
    .sort();
}

describe("The transcripts of a run against the mock", () => {
  it("are those in the repository, no more and no fewer", () => {
    expect(files(join(out, "transcripts"))).toEqual(files(golden));
  });

  it("are the same to the byte", () => {
    for (const name of files(golden)) {
      const fresh = readFileSync(join(out, "transcripts", name), "utf8");
      expect(fresh, name).toBe(readFileSync(join(golden, name), "utf8"));
    }
  });
});
