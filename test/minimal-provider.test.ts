// A provider of what Okta's preparation guide asks, and of no more: no MUST fails or stays open, and what it lacks is told.

import { expect, it } from "vitest";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();

it("A minimal provider ends with exit code 0, and its run says what it lacks", async () => {
  const server = await served({ token: "c4n4ry", minimal: true, seed: { users: 20 } });
  const target = ["--target", server.baseUrl, "--out", at("minimal"), ...whole];

  const run = await cli(["run", ...target], { SCIM_TOKEN: "c4n4ry" });

  await server.close();
  const { requirements, summary, run: told } = readResult(at("minimal"));
  const of = (id: string) => requirements.find((row) => row.id === id);
  expect(run.code, run.stdout).toBe(0);
  expect(summary).toMatchObject({ fail: 0, unverified: 0, error: 0 });
  expect(told.created).toBe(told.remaining.length);
  expect(run.stderr).toContain("The target offers no groups: GET /Groups was answered with 404");
  expect(run.stderr).toContain("The target deletes no users");
  expect(of("OKTA-group/created")).toMatchObject({ verdict: "not-applicable" });
  // What is said of users is judged without groups.
  const forLackOfGroups = requirements.filter(({ lack }) => lack === "groups").map(({ id }) => id);
  const ofGroups =
    /group|member|\/referen|^RFC7643-4\.2\/|^RFC7644-3\.5\.2\.[12]\/|^RFC7644-3\.4\.2\.1\//;
  expect(forLackOfGroups.filter((id) => !ofGroups.test(id))).toEqual([]);
  // Nothing of what Okta needs is excused.
  expect(of("OKTA-deactivate/pathless-replace")).toMatchObject({ verdict: "pass" });
  expect(of("OKTA-lookup/finds-exactly-one")).toMatchObject({ verdict: "pass" });
  expect(of("OKTA-create/created")).toMatchObject({ verdict: "pass" });
});
