// --max-rate and --max-concurrency hold for all workers together, a 429 holds all of them back, and
// --max-time ends a run that then cleans up.

import { afterEach, expect, it } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import { keepPace, type Pace, type RateLimiter } from "../src/cli/rate-limiter.ts";
import { scriptedProvider } from "../src/okta/testing/scripted-provider.ts";
import { rateLimited } from "../src/ownership/rate-limit.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { organisation } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();
const keepers: RateLimiter[] = [];
afterEach(async () => {
  await Promise.all(keepers.splice(0).map((keeper) => keeper.close()));
});

const request = { label: "x", method: "GET", path: "/Users", headers: [] };

/** So many requests from three clients at once: when each left, and the most at the same time. */
async function leave(count: number, pace: Pace, statuses: readonly number[] = []) {
  const keeper = await keepPace(pace);
  keepers.push(keeper);
  const left: number[] = [];
  let underWay = 0;
  let most = 0;
  const provider = scriptedProvider(
    ...Array.from({ length: count }, (_, index) => ({
      status: statuses[index] ?? 200,
      headers: { "retry-after": "1" },
    })),
  );
  const clients = [1, 2, 3].map(() =>
    rateLimited(async (asked) => {
      left.push(performance.now());
      underWay += 1;
      most = Math.max(most, underWay);
      const answer = await provider.send(asked);
      await sleep(20);
      underWay -= 1;
      return answer;
    }, keeper.port),
  );
  const turns = Array.from({ length: count }, (_, index) => clients[index % 3]);
  await Promise.all(turns.flatMap((client) => (client ? [client.send(request)] : [])));
  for (const client of clients) client.close();
  const gaps = left.slice(1).map((time, index) => time - (left[index] ?? 0));
  return { most, gaps };
}

it("no more requests at the same time than --max-concurrency", async () => {
  expect((await leave(12, { maxConcurrency: 2 })).most).toBe(2);
});

it("no more requests a second than --max-rate, over all workers", async () => {
  const { gaps } = await leave(6, { maxRate: 10 });
  // The message of a turn travels; the turns themselves are 100 ms apart.
  expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(450);
});

it("a 429 pauses all requests for as long as Retry-After says", async () => {
  const { gaps } = await leave(3, { maxConcurrency: 1 }, [429]);
  expect(gaps[0]).toBeGreaterThan(950);
});

it("what a client that is gone held is given back", async () => {
  const keeper = await keepPace({ maxConcurrency: 1 });
  keepers.push(keeper);
  const stuck = rateLimited(() => new Promise(() => undefined), keeper.port);
  void stuck.send(request).catch(() => undefined);
  await sleep(100);
  stuck.close();
  const next = rateLimited((asked) => scriptedProvider({ status: 200 }).send(asked), keeper.port);
  expect((await next.send(request)).status).toBe(200);
  next.close();
});

it("--max-time stops a run, which cleans up and leaves a result", async () => {
  const server = await served({ token: "c4n4ry" });
  const before = server.provider.tables.users.size;
  const args = ["--target", server.baseUrl, "--suite", "okta", "--max-rate", "5", ...organisation];
  const run = await cli(["run", "--out", at("late"), "--max-time", "8", ...args], {
    SCIM_TOKEN: "c4n4ry",
  });
  expect(run.code, run.stderr).toBe(3);
  expect(run.stderr).toContain("stopped after 8 s (--max-time)");
  expect(readResult(at("late")).summary).toMatchObject({ fail: 0, error: 0 });
  expect(server.provider.tables.users.size).toBe(before);
  await server.close();
});
