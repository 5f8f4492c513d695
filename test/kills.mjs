// `npm run kills [-- N]`: N runs (a hundred) killed at random moments, one after the other, each followed by
// `cleanup`. Nobody and no group may be left at the target. Prints the seed of its moments, to be repeated.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cli, mock, timed, token } from "../bench/processes.mjs";

/** Milliseconds; a run of one suite is over in about five seconds. */
const longest = 5000;

const rounds = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
const folder = mkdtempSync(join(tmpdir(), "interact-scim-kills-"));
const env = { SCIM_TOKEN: token, SCIM_JOURNAL: join(folder, "journal") };
const server = await mock("--seed-users", "20");
const headers = { authorization: `Bearer ${token}` };

async function population() {
  const counts = ["Users", "Groups"].map(async (collection) => {
    const answer = await fetch(`${server.baseUrl}/${collection}?count=0`, { headers });
    return (await answer.json()).totalResults;
  });
  return (await Promise.all(counts)).join(" users and groups ");
}

/** Park and Miller's generator: the same moments for the same seed. */
let state = (seed % 2147483646) + 1;
function next() {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

const before = await population();
let hadLeft = 0;
let wrong = 0;
for (let round = 1; round <= rounds; round++) {
  const delay = Math.round(next() * longest);
  const args = ["run", "--target", server.baseUrl, "--suite", "okta", "--location", "Manchester"];
  const child = spawn(process.execPath, [cli, ...args, "--out", join(folder, "out")], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    detached: true,
  });
  const ended = once(child, "close");
  await Promise.race([sleep(delay), ended]);
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It was over already.
  }
  await ended;
  await sleep(100);
  if ((await population()) !== before) hadLeft += 1;
  const { code, output } = await timed([cli, "cleanup"], env);
  const after = await population();
  if (code !== 0 || after !== before) {
    wrong += 1;
    console.log(
      `round ${round}, killed after ${delay} ms: ${after} instead of ${before}; cleanup ended with ${code}: ${output.trim()}`,
    );
  }
}
await server.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${rounds} runs killed (seed ${seed}): ${hadLeft} had left something, ${wrong} after cleanup`,
);
process.exit(wrong === 0 ? 0 : 1);
