// A target that answers a create or a lookup with somebody else's user: that user isn't changed, and
// the values don't stand in any report.

import { beforeAll, expect, it, describe } from "vitest";
import { cli, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { namesStranger, served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";
import { findings, written } from "./support/written.ts";

const at = temporaryFolder();

describe("A run against a target that names a stranger's id for every user", () => {
  let run: Spawned;
  let before: unknown;
  let after: unknown;
  const writes: string[] = [];
  let strangerId = "";
  let userName = "";
  const out = at("stranger");

  beforeAll(async () => {
    const options = { token: "c4n4ry", seed: { users: 1 } };
    const server = await served(
      options,
      namesStranger(() => strangerId),
    );
    const { users } = server.provider.tables;
    const [stranger] = [...users.all()].slice(-1);
    strangerId = stranger?.id ?? "";
    userName = JSON.stringify(stranger?.attributes["userName"]).slice(1, -1);
    before = structuredClone(users.get(strangerId));
    const acts = "Okta (assigns|links|looks|updates|deactivates|reactivates|changes|syncs)";
    const suites = ["--suite", "okta", "--grep", acts];
    run = await cli(["run", "--target", server.baseUrl, "--out", out, ...suites, ...organisation], {
      SCIM_TOKEN: "c4n4ry",
    });
    after = users.get(strangerId);
    const isWrite = new RegExp(`^(?:PUT|PATCH|DELETE) \\S*/Users/${strangerId} `);
    writes.push(...server.requests.filter((line) => isWrite.test(line)));
    await server.close();
  });

  it("sends no write to the stranger's id", () => {
    expect(strangerId).not.toBe("");
    expect(writes).toEqual([]);
  });

  it("changes nothing of the stranger, groups among it", () => {
    expect(after).toEqual(before);
  });

  it("ends with a verdict, and says why rows are unverified", () => {
    expect(run.code, run.stderr).toBe(1);
    expect(run.stdout).toContain("so it may belong to someone else");
    expect(readResult(out).summary.error).toBe(0);
  });

  it("counts what may be left, and shows nothing of the stranger", () => {
    expect(userName).toContain("@");
    expect(findings(written(out), [userName])).toEqual([]);
  });
});
