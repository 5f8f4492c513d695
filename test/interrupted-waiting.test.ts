// Ctrl-C while the target answers no create: the run doesn't wait for the answers, and finds whom it created.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { start, type SpawnedProcess } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { served, watched } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();

it("Ctrl-C while no answer comes ends the run quickly, and leaves no user", async () => {
  let creates = 0;
  let pressed = 0;
  const server = await served(
    { token: "c4n4ry" },
    watched(async ({ method }) => {
      if (method !== "POST") return;
      creates += 1;
      if (creates < 4) return;
      if (creates === 4) {
        pressed = performance.now();
        process.interrupt();
      }
      await sleep(60_000, undefined, { ref: false });
    }),
  );
  const before = server.provider.tables.users.size;
  const args = ["--target", server.baseUrl, "--suite", "okta", ...organisation];
  const process: SpawnedProcess = start(["run", "--out", at("waiting"), ...args], {
    SCIM_TOKEN: "c4n4ry",
  });

  const run = await process.ended;
  const took = performance.now() - pressed;
  const left = server.provider.tables.users.size - before;
  await server.close();

  const { run: told, summary } = readResult(at("waiting"));
  expect(run.code, run.stderr).toBe(130);
  expect(took).toBeLessThan(30_000);
  expect(left).toBe(0);
  expect(told).toMatchObject({ ended: "interrupted", remaining: [] });
  expect(summary).toMatchObject({ fail: 0, error: 0 });
});
