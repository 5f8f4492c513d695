// A run creates as few users as it can, says beforehand how many, and writes nothing where it may not.

import { expect, it } from "vitest";
import { population } from "../src/run/population.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();
const env = { SCIM_TOKEN: "c4n4ry" };

it("Okta's suite creates at most a hundred and twenty users, but for large groups", () => {
  expect(population(["okta"], false).users).toBeLessThanOrEqual(120);
});

it("--read-only judges what needs no write, and says of the rest why not", async () => {
  const server = await served({ token: "c4n4ry", seed: { users: 120 } });
  const args = ["--target", server.baseUrl, "--suite", "okta", "--read-only", ...organisation];

  const run = await cli(["run", "--out", at("read-only"), ...args], env);

  const { requirements, run: told, summary } = readResult(at("read-only"));
  const verdict = (id: string) => requirements.find((row) => row.id === id);
  expect(server.requests.filter((line) => !/^GET |^POST \S*\/\.search /.test(line))).toEqual([]);
  expect(run.stderr).toContain("Read-only: --read-only is set");
  expect(run.code, run.stderr).toBe(0);
  expect(told).toMatchObject({ narrowed: true, created: 0, remaining: [] });
  expect(verdict("OKTA-connect/test-credentials")).toMatchObject({ verdict: "pass" });
  expect(verdict("OKTA-import/page-of-users")).toMatchObject({ verdict: "pass" });
  expect(verdict("OKTA-lookup/no-match-is-empty")).toMatchObject({ verdict: "pass" });
  expect(verdict("OKTA-deactivate/pathless-replace")).toMatchObject({
    verdict: "unverified",
    reason: "POST was not sent: the run is read-only.",
  });
  expect(summary).toMatchObject({ fail: 0, error: 0 });
  await server.close();
});

it("cleanUp: deactivate leaves the users inactive, and counts them", async () => {
  const server = await served({ token: "c4n4ry" });
  const { users, groups } = server.provider.tables;
  const before = users.size;
  const args = ["--target", server.baseUrl, "--id", "OKTA-group/remove-inactive", ...organisation];

  const run = await cli(["run", "--out", at("inactive"), "--clean-up", "deactivate", ...args], env);

  const left = [...users.all()].slice(before).map((user) => user.attributes["active"]);
  expect(run.stderr).toMatch(/Creates at most \d+ users \(.*\) and \d+ groups/);
  expect(run.stderr).toContain("inactive (cleanUp: deactivate)");
  expect(left.length).toBeGreaterThan(1);
  expect(new Set(left)).toEqual(new Set([false]));
  expect(groups.size).toBe(0);
  expect(readResult(at("inactive")).run.remaining.map(({ reason }) => reason)).toEqual(
    left.map(() => "the profile says cleanUp: deactivate; left inactive"),
  );
  expect(run.stdout).toContain(`${left.length} still there`);
  await server.close();
});
