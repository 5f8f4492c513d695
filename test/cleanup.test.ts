// kill -9 in any phase of a run: `cleanup` leaves nobody behind, also whom the run created without seeing
// the answer.

import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { cli, start } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { stoppedAt } from "./support/stopped-at.ts";

const at = temporaryFolder();
const env = (name: string) => ({ SCIM_TOKEN: "c4n4ry", SCIM_JOURNAL: at(`${name}-journal`) });

const runAs = (name: string) => (baseUrl: string) => ({
  args: ["run", "--target", baseUrl, "--suite", "okta", "--out", at(name), ...organisation],
  env: env(name),
});

it.each([
  { phase: "the first create", method: "POST", count: 1 },
  { phase: "a create in the middle", method: "POST", count: 30 },
  { phase: "a change", method: "PUT", count: 3 },
  { phase: "the clean-up of a test", method: "DELETE", count: 10 },
])("A run killed at $phase is finished by cleanup", async ({ method, count }) => {
  const name = `${method}-${count}`;
  const { server, before, left } = await stoppedAt(
    { method, count, wait: 200 },
    "kill",
    runAs(name),
  );
  expect(left).toBeGreaterThan(0);

  const finished = await cli(["cleanup"], env(name));

  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stdout).toMatch(
    /^run \w{8} of \S+ at \S+: \d+ removed, 0 left; nothing more to do\n$/,
  );
  expect(server.provider.tables.users.size).toBe(before);
  expect(server.provider.tables.groups.size).toBe(0);
  expect(readdirSync(at(`${name}-journal`))).toEqual([]);
  expect((await cli(["cleanup"], env(name))).stdout).toContain("Nothing to clean up");
  await server.close();
});

it("What the command line started ends with it, when it alone is killed", async () => {
  const server = await served({ token: "c4n4ry" });
  const before = server.provider.tables.users.size;
  const { args } = runAs("alone")(server.baseUrl);
  const process = start(args, env("alone"));
  while (server.provider.tables.users.size < before + 5) await sleep(20);
  process.killAlone();
  await process.ended;
  let requests = -1;
  while (requests !== server.requests.length) {
    requests = server.requests.length;
    await sleep(500);
  }

  const finished = await cli(["cleanup"], env("alone"));

  expect(finished.code, finished.stdout + finished.stderr).toBe(0);
  expect(server.provider.tables.users.size).toBe(before);
  await server.close();
});

it("A run that ended has no journal to finish, and an unknown one is a usage error", async () => {
  const server = await served({ token: "c4n4ry" });
  const args = ["--target", server.baseUrl, "--id", "OKTA-password/accepted", ...organisation];
  await cli(["run", "--out", at("ended"), "--seed", "ended000", ...args], env("ended"));
  await server.close();

  expect(readdirSync(at("ended-journal"))).toEqual([]);
  const finished = await cli(["cleanup", "--run", "ended000"], env("ended"));
  expect(finished.code).toBe(2);
  expect(finished.stderr).toMatch(/^interact-scim: no journal of the run ended000 in \S+: .*\n$/);
});

it("Nothing is forgotten while the target doesn't answer", async () => {
  const { server } = await stoppedAt(
    { method: "POST", count: 5, wait: 200 },
    "kill",
    runAs("silent"),
  );
  await server.close();

  const finished = await cli(["cleanup"], env("silent"));

  expect(finished.code).toBe(1);
  expect(finished.stdout).toContain("not finished: try again");
  expect(finished.stdout + finished.stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(at("silent-journal"))).toHaveLength(1);
});
