// The golden transcripts: what Okta sends, and what the reference mock answers, as readable HTTP. They are byte-stable; a
// change in one is a change in what the harness does, to be looked at.

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serve } from "../build/mocks/serve.js";
import { filesIn } from "./files-in.mjs";

const folder = "test/golden/transcripts";

/**
 * What arrives in no fixed order can't be compared byte by byte; large groups are filled in none either. What lists
 * everybody, or names the next id, shows that order too.
 */
const unordered =
  /^okta\/(?:(?:groups\/races|assign\/conflict|group-members\/size|import\/pages|import\/walk)\/|.*-that-nobody-has\.http$|.*-at-the-same-time|.*-that-only-begins-with)/;

const flags = ["--transcript", "--suite", "okta", "--workers", "1", "--seed", "golden00"]
  .concat(["--location", "Manchester", "--department", "Customer Success"])
  .concat(["--company", "Example Ltd", "--preexisting", "bjensen@example.com"]);

/** @returns {Promise<import("./keep.mjs").Made>} */
export async function transcripts() {
  const clock = () => new Date("2026-01-02T03:04:05.000Z");
  const server = await serve({ options: { token: "golden-token", clock } });
  const out = mkdtempSync(join(tmpdir(), "interact-scim-transcripts-"));
  try {
    const args = [
      "dist/src/cli/main.js",
      "run",
      "--target",
      server.baseUrl,
      ...flags,
      "--out",
      out,
    ];
    const env = { ...process.env, SCIM_TOKEN: "golden-token", SCIM_LARGE: "false" };
    await promisify(execFile)(process.execPath, args, { env });
    const written = filesIn(join(out, "transcripts")).map((file) => [
      file.slice(join(out, "transcripts/").length),
      readFileSync(file, "utf8"),
    ]);
    const golden = written.filter(([name]) => name.endsWith(".http") && !unordered.test(name));
    const files = Object.fromEntries(golden.map(([name, text]) => [`${folder}/${name}`, text]));
    return { files, folder, asIs: true };
  } finally {
    await server.close();
    rmSync(out, { recursive: true, force: true });
  }
}
