// Ctrl-C in the middle of a run: its result is whole, and nobody is left behind unseen.

import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { start, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readJunit, readResult } from "./support/reports.ts";
import type { Result } from "../src/report/result.ts";

const at = temporaryFolder();
const out = at("interrupted");
let run: Spawned;
let result: Result;
let leftBehind: number;

beforeAll(async () => {
  let created = 0;
  let interrupt: () => void = () => undefined;
  // The user is there, the answer isn't yet: the worst moment to be stopped.
  const slow: Fault = {
    name: "slow",
    breaks: [],
    decorate: (provider) => ({
      ...provider,
      operations: {
        ...provider.operations,
        createUser: async (context) => {
          const reply = await provider.operations.createUser(context);
          if (reply.status === 201) created += 1;
          if (created === 6) interrupt();
          await sleep(200);
          return reply;
        },
      },
    }),
  };
  const server = await served({ token: "c4n4ry" }, slow);
  const before = server.provider.tables.users.size;
  const process = start(["run", "--target", server.baseUrl, "--out", out, ...organisation], {
    SCIM_TOKEN: "c4n4ry",
  });
  interrupt = process.interrupt;
  run = await process.ended;
  leftBehind = server.provider.tables.users.size - before;
  await server.close();
  result = readResult(out);
});

describe("An interrupted run", () => {
  it("ends with exit code 130 and no stack trace", () => {
    expect(run.code, run.stderr).toBe(130);
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
  });

  it("leaves a valid result that says so", () => {
    expect(result.run).toMatchObject({ ended: "interrupted", narrowed: false, problems: [] });
  });

  it("leaves rows that weren't reached unverified, never an error", () => {
    expect(result.summary).toMatchObject({ error: 0, fail: 0 });
    expect(result.summary.unverified).toBeGreaterThan(20);
    const reasons = result.requirements
      .filter((row) => row.verdict === "unverified")
      .map((row) => row.reason);
    expect(reasons).toContain("the test did not run");
  });

  it("has removed the users that it created, or counts them", () => {
    expect(result.run.created).toBeGreaterThanOrEqual(6);
    expect(result.run.remaining.length).toBe(leftBehind);
  });

  it("still writes a junit.xml of it", () => {
    const skipped = [...readJunit(out).values()].filter((said) => said === "skipped");
    expect(skipped.length).toBe(result.summary.unverified + result.summary.notApplicable);
  });
});
