// One defect of every create: told once, where it is, and briefly. What rests on it is unverified.

import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { errorReply } from "../mocks/reply.ts";
import type { Result } from "../src/report/result.ts";
import { cli, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();
const refusingCreates: Fault = {
  name: "refusing-creates",
  breaks: [],
  transport: (reply, { method, path }) =>
    method === "POST" && path === "/Users"
      ? errorReply(500, "The directory can't be written to")
      : reply,
};
let run: Spawned;
let result: Result;

beforeAll(async () => {
  const server = await served({ token: "c4n4ry", seed: { users: 20 } }, refusingCreates);
  const target = ["--target", server.baseUrl, "--out", at("refused"), ...whole];
  run = await cli(["run", ...target], { SCIM_TOKEN: "c4n4ry" });
  await server.close();
  result = readResult(at("refused"));
});

describe("A target that refuses every create of a user", () => {
  it("has no red row that claims anything but that", () => {
    const red = result.requirements.filter(({ verdict }) =>
      ["fail", "warn", "error"].includes(verdict),
    );
    expect(red.map(({ id }) => id)).toEqual(["OKTA-create/created"]);
  });

  it("is judged on what needs no create", () => {
    const of = (id: string) => result.requirements.find((row) => row.id === id)?.verdict;
    expect(of("OKTA-connect/test-credentials")).toBe("pass");
    expect(of("OKTA-lookup/no-match-is-empty")).toBe("pass");
    expect(of("OKTA-import/page-of-users")).toBe("pass");
    expect(of("OKTA-read/unknown-id")).toBe("pass");
    expect(of("OKTA-create/echoes-profile")).toBe("unverified");
  });

  it("is printed in fewer than sixty lines, the last with the verdict", () => {
    const lines = `${run.stderr}${run.stdout}`.trim().split("\n");
    expect(lines.length).toBeLessThan(60);
    expect(run.stdout).toMatch(
      /^fail {2}POST \/Users\b.* answered with 500: “The directory can't be written to”/m,
    );
    expect(lines.at(-1)).toBe("Verdict: 1 requirement is not met (exit code 1)");
    expect(run.code).toBe(1);
  });
});
