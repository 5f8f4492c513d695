// `explore` that is stopped in the middle: nobody is left behind, or `cleanup` removes them.

import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { readResult } from "./support/reports.ts";
import { stoppedAt } from "./support/stopped-at.ts";

const at = temporaryFolder();
const env = (name: string) => ({ SCIM_TOKEN: "c4n4ry", SCIM_JOURNAL: at(`${name}-journal`) });
const exploreAs = (name: string) => (baseUrl: string) => ({
  args: ["explore", "--target", baseUrl, "--time", "60s", "--out", at(name), ...organisation],
  env: env(name),
});

it.each([
  { moment: "the first create", method: "POST", count: 1 },
  { moment: "a create in the middle", method: "POST", count: 20 },
  { moment: "a change", method: "PATCH", count: 2 },
  { moment: "a delete", method: "DELETE", count: 4 },
])("Ctrl-C at $moment ends it, and no user is left", async ({ method, count }) => {
  const name = `interrupted-${method}-${count}`;

  const { server, left, ended, took } = await stoppedAt(
    { method, count, wait: 200 },
    "interrupt",
    exploreAs(name),
  );

  expect(ended.code, ended.stderr).toBe(130);
  expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at /);
  expect(left).toBe(0);
  expect(server.provider.tables.groups.size).toBe(0);
  expect(readResult(at(name)).run).toMatchObject({ ended: "interrupted", remaining: [] });
  expect(readdirSync(at(`${name}-journal`))).toEqual([]);
  expect(took).toBeLessThan(15_000);
  await server.close();
});

it.each([
  { moment: "the first create", method: "POST", count: 1 },
  { moment: "a create in the middle", method: "POST", count: 20 },
])("Killed at $moment it is finished by cleanup", async ({ method, count }) => {
  const name = `killed-${method}-${count}`;
  const { server, before, left } = await stoppedAt(
    { method, count, wait: 200 },
    "kill",
    exploreAs(name),
  );
  expect(left).toBeGreaterThan(0);

  const finished = await cli(["cleanup"], env(name));

  expect(finished.code, finished.stderr).toBe(0);
  expect(server.provider.tables.users.size).toBe(before);
  expect(server.provider.tables.groups.size).toBe(0);
  expect(readdirSync(at(`${name}-journal`))).toEqual([]);
  await server.close();
});
