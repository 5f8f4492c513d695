// `mapping try` at a target that others use: whatever ends it, nobody whom it created stays, and nobody else
// is written to.

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { cli, start } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { namesStranger, served, watched } from "./support/providers.ts";
import { stoppedAt } from "./support/stopped-at.ts";

const at = temporaryFolder();
const file = (name: string) => fileURLToPath(new URL(`../examples/okta/${name}`, import.meta.url));
const exports = ["--schema", file("good-schema.json"), "--mapping", file("good-mapping.json")];
const tries = ["mapping", "try", ...exports, "--users", file("users.json"), "--json"];
const env = (name: string) => ({ SCIM_TOKEN: "c4n4ry", SCIM_JOURNAL: at(name) });
const tryAs = (name: string) => (baseUrl: string) => ({
  args: [...tries, "--target", baseUrl],
  env: env(name),
});
const journals = (name: string) => (existsSync(at(name)) ? readdirSync(at(name)) : []);

interface Told {
  readonly people: readonly {
    readonly steps: readonly { what: string; verdict: string; remark?: string }[];
  }[];
  readonly ended: string;
  readonly created: number;
  readonly removed: number;
  readonly remaining: readonly { path: string; reason: string }[];
}

it.each([
  { phase: "the first create", method: "POST", count: 1 },
  { phase: "a create in the middle", method: "POST", count: 3 },
  { phase: "an update", method: "PUT", count: 3 },
  { phase: "a deactivation", method: "PATCH", count: 5 },
  { phase: "its own clean-up", method: "DELETE", count: 2 },
])("A try killed at $phase is finished by cleanup", async ({ method, count }) => {
  const name = `${method}-${count}`;
  const { server, before, left } = await stoppedAt(
    { method, count, wait: 200 },
    "kill",
    tryAs(name),
  );
  expect(left).toBeGreaterThan(0);

  const finished = await cli(["cleanup"], env(name));

  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stdout).toMatch(
    /^run \w{8} of \S+ at \S+: \d+ removed, 0 left; nothing more to do\n$/,
  );
  expect(server.provider.tables.users.size).toBe(before);
  expect(journals(name)).toEqual([]);
  await server.close();
});

it.each([
  { phase: "a create that is answered late", method: "POST", count: 2, wait: 300 },
  { phase: "a create that isn't answered", method: "POST", count: 3, wait: 60_000 },
  { phase: "an update that isn't answered", method: "PUT", count: 2, wait: 60_000 },
  { phase: "its own clean-up", method: "DELETE", count: 2, wait: 300 },
])("Ctrl-C at $phase: 130, soon, and no user is left", async ({ method, count, wait }) => {
  const name = `interrupted-${method}-${count}`;
  const { server, left, ended, took } = await stoppedAt(
    { method, count, wait },
    "interrupt",
    tryAs(name),
  );
  await server.close();

  expect(ended.code, ended.stderr).toBe(130);
  expect(JSON.parse(ended.stdout)).toMatchObject({ ended: "interrupted", remaining: [] });
  expect(took).toBeLessThan(20_000);
  expect(left).toBe(0);
  expect(journals(name)).toEqual([]);
});

it.each([
  { where: "in creates", inLookups: false, stays: 0 },
  { where: "in creates and lookups", inLookups: true, stays: 4 },
])("Somebody else's id $where: they aren't written to", async ({ inLookups, stays, where }) => {
  let strangerId = "";
  const server = await served(
    { token: "c4n4ry", seed: { users: 1 } },
    namesStranger(() => strangerId, inLookups),
  );
  const { users } = server.provider.tables;
  const [stranger] = [...users.all()].slice(-1);
  strangerId = stranger?.id ?? "";
  const before = structuredClone(stranger);
  const size = users.size;

  const run = await cli([...tries, "--target", server.baseUrl], env(where));
  await server.close();

  const told = JSON.parse(run.stdout) as Told;
  const isWrite = new RegExp(`^(?:PUT|PATCH|DELETE) \\S*/Users/${strangerId} `);
  expect(server.requests.filter((line) => isWrite.test(line))).toEqual([]);
  expect(users.get(strangerId)).toEqual(before);
  expect(told.people[0]?.steps[2]).toMatchObject({
    what: "update",
    verdict: "unverified",
    remark: expect.stringContaining("so it may belong to someone else") as string,
  });
  expect(told.remaining[0]?.path).toBe(`/Users/${strangerId}`);
  expect(users.size - size).toBe(stays);
  expect(run.stdout + run.stderr).not.toContain(
    JSON.stringify(before?.attributes["userName"]).slice(1, -1),
  );
  expect(run.code).toBe(1);
});

it("Nobody answers any more: 3, and cleanup finishes it later", async () => {
  let isSilent = false;
  const server = await served(
    { token: "c4n4ry" },
    watched(async ({ method }) => {
      if (method === "PUT") isSilent = true;
      await Promise.resolve();
    }),
    {
      name: "silent",
      breaks: [],
      transport: (reply) => (isSilent ? { ...reply, status: 0 } : reply),
    },
  );
  const before = server.provider.tables.users.size;
  const run = await cli(
    [...tries, "--target", server.baseUrl, "--seed", "s1lent00"],
    env("silent"),
  );
  expect(run.code, run.stderr).toBe(3);
  expect(run.stderr).toMatch(/\ninteract-scim: no answer from \S+: The connection was /);
  expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
  expect(journals("silent")).toHaveLength(1);

  isSilent = false;
  const again = await cli(["cleanup", "--run", "s1lent00"], env("silent"));
  expect(again.code, again.stdout).toBe(0);
  expect(server.provider.tables.users.size).toBe(before);
  await server.close();
});

it("--max-rate holds for the try, and for cleanup after a kill", async () => {
  const times: number[] = [];
  const server = await served(
    { token: "c4n4ry" },
    watched(async ({ method }) => {
      times.push(performance.now());
      if (method === "PATCH" && times.length > 12) process.kill();
      await Promise.resolve();
    }),
  );
  const process = start([...tries, "--target", server.baseUrl, "--max-rate", "10"], env("rate"));
  await process.ended;
  const before = times.length;
  const finished = await cli(["cleanup"], env("rate"));
  await server.close();

  expect(finished.code, finished.stdout).toBe(0);
  // The first is the command line's own look at the target.
  const took = (from: number, to: number) => (times[to] ?? 0) - (times[from] ?? 0);
  expect(before).toBeGreaterThan(12);
  expect(took(1, before - 1)).toBeGreaterThan((before - 2) * 100 * 0.9);
  expect(times.length - before).toBeGreaterThan(2);
  expect(took(before, times.length - 1)).toBeGreaterThan((times.length - before - 1) * 100 * 0.9);
});
