// What `listen` costs, and whether it says what a run says. In full by default; BENCH_SCALE=0.1 measures a tenth.

import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "undici";
import { openRoad } from "../../build/src/listen/road.js";
import { median } from "../processes.mjs";
import { drifts } from "./drifts.mjs";
import { replays } from "./replays.mjs";
import { bareRoad, listening } from "./roads.mjs";

const scale = Number(process.env["BENCH_SCALE"] ?? 1);
const scaled = (count) => Math.max(1, Math.round(count * scale));
const lookup = (at) =>
  `/scim/v2/Users?filter=userName%20eq%20%22user${at}%40example.com%22&startIndex=1&count=100`;
const headers = {
  Accept: "application/scim+json",
  "Accept-Charset": "utf-8",
  "User-Agent": "Okta SCIM Client 1.0.0",
  Authorization: "Bearer bench-token",
  "Accept-Encoding": "gzip,deflate",
};

/** All of them, or those that LISTEN_ONLY names. */
export async function listen() {
  const all = { bytes, latency, memory, drifts, replays };
  const only = process.env["LISTEN_ONLY"]?.split(",") ?? Object.keys(all);
  const measured = [];
  for (const name of only) measured.push(...[await all[name](scale)].flat());
  return measured;
}

/** Raw sockets at both ends: each octet is compared. */
async function bytes() {
  const count = scaled(10_000);
  let expected = "";
  let wrong = 0;
  const answerOf = (at) => {
    const body = `{"n":${at},"x":"${"y".repeat(at % 400)}"}`;
    return `HTTP/1.1 200 Fine ${at}\r\nx-A: 1\r\nContent-Length: ${body.length}\r\nX-a: 2\r\n\r\n${body}`;
  };
  let number = 0;
  const target = await rawServer((socket, came) => {
    if (came.length < expected.length) return came;
    if (came !== expected) wrong += 1;
    socket.write(answerOf(number));
    return "";
  });
  const road = await openRoad({
    target: new URL(target.origin),
    host: "127.0.0.1",
    port: 0,
    onPassed: () => undefined,
  });
  const client = connect(road.port, "127.0.0.1").setNoDelay(true);
  let came = "";
  let done = () => undefined;
  client.on("data", (chunk) => {
    came += chunk.toString("latin1");
    if (came.length >= answerOf(number).length) done();
  });
  for (number = 1; number <= count; number++) {
    const body = JSON.stringify({ userName: `user${number}`, x: "é\u0001".repeat(number % 50) });
    const request = (host) =>
      `PUT ${lookup(number)} HTTP/1.1\r\naccept: */*\r\nHost: ${host}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Z: ${number}\r\n\r\n${Buffer.from(body).toString("latin1")}`;
    expected = request(target.host);
    came = "";
    const answered = new Promise((resolve) => (done = resolve));
    client.write(request("tunnel.example.net"), "latin1");
    await answered;
    if (came !== answerOf(number)) wrong += 1;
  }
  client.destroy();
  await road.close();
  await target.close();
  return measure(
    `${count} exchanges through the road, to the octet`,
    `${wrong}`,
    "0 differ",
    wrong === 0,
    "raw sockets at both ends; Host alone is the target's",
  );
}

/** The same road with and without a witness, in turns of half a second, so that a neighbour's load hits both. */
async function latency() {
  const turns = Math.max(4, scaled(40));
  const target = await scimServer();
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const roads = { own: await listening(target.url, folder), bare: await bareRoad(target.url) };
  const pools = Object.fromEntries(
    Object.entries(roads).map(([kind, { url }]) => [kind, poolTo(url)]),
  );
  const taken = { own: [], bare: [] };
  // The first turn makes connections and compiles.
  for (let turn = 0; turn <= turns; turn++) {
    for (const kind of turn % 2 === 0 ? ["own", "bare"] : ["bare", "own"]) {
      const times = await at200(pools[kind], 0.5);
      if (turn > 0) taken[kind].push(times);
    }
  }
  for (const pool of Object.values(pools)) await pool.destroy();
  for (const road of Object.values(roads)) await road.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
  const [own, bare] = [taken.own, taken.bare].map(undisturbed);
  return [
    [0.5, 1.3],
    [0.99, 1.5],
  ].map(([share, goal]) => {
    const [ours, theirs] = [percentile(own, share), percentile(bare, share)];
    const ratio = ours / theirs;
    return measure(
      `p${share * 100} at 200 requests a second, against the road alone`,
      ratio.toFixed(2),
      `≤ ${goal}`,
      ratio <= goal,
      `${ours.toFixed(2)} ms and ${theirs.toFixed(2)} ms of ${own.length} requests each`,
    );
  });
}

/** All times but those of the slowest quarter of the turns, on either road: a neighbour's. */
function undisturbed(turns) {
  const sorted = turns.toSorted((one, other) => percentile(one, 0.99) - percentile(other, 0.99));
  return sorted.slice(0, Math.ceil(0.75 * turns.length)).flat();
}

function percentile(times, share) {
  return times.toSorted((one, other) => one - other)[Math.floor(share * times.length)];
}

async function at200(pool, seconds) {
  const taken = [];
  const under = [];
  const start = performance.now();
  for (let at = 0; at < 200 * seconds; at++) {
    const due = start + at * 5;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    const began = performance.now();
    under.push(
      pool.request({ method: "GET", path: lookup(at), headers }).then(async ({ body }) => {
        await body.dump();
        taken.push(performance.now() - began);
      }),
    );
  }
  await Promise.all(under);
  return taken;
}

/** Resident memory of the process of `listen`, when it has judged all that passed; each time the median of samples. */
async function memory() {
  const count = Math.max(2000, scaled(100_000));
  const target = await scimServer();
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const road = await listening(target.url, folder);
  const pool = poolTo(road.url);
  let held = 0;
  for (let at = 1000; at <= count; at += 1000) {
    for (let turn = 0; turn < 50; turn++) {
      const asked = Array.from({ length: 20 }, async (_each, beside) => {
        const path = lookup(at + turn * 20 + beside);
        const { body } = await pool.request({ method: "GET", path, headers });
        await body.dump();
      });
      await Promise.all(asked);
    }
    await road.judged(at);
    if (at === 1000) held = await resident(road);
  }
  const now = await resident(road);
  const ratio = now / held;
  await pool.destroy();
  await road.close();
  await target.close();
  rmSync(folder, { recursive: true, force: true });
  return measure(
    `Memory of listen after ${count} exchanges, against 1000`,
    ratio.toFixed(2),
    "≤ 1.2",
    ratio <= 1.2,
    `${Math.round(held / 2 ** 20)} MiB at 1000, ${Math.round(now / 2 ** 20)} MiB at the end`,
  );
}

async function resident(road) {
  const samples = [];
  for (let at = 0; at < 9; at++) {
    samples.push(road.rss());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return median(samples);
}

function poolTo(url) {
  return new Pool(new URL(url).origin, { connections: 20 });
}

/** Answers every lookup with nobody. */
async function scimServer() {
  const body = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: 0,
    startIndex: 1,
    itemsPerPage: 0,
    Resources: [],
  });
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const { origin, close } = await rawServer((socket, came) => {
    if (!came.endsWith("\r\n\r\n")) return came;
    socket.write(answer);
    return "";
  });
  return { url: `${origin}/scim/v2`, close };
}

/** @param {(socket: import("node:net").Socket, came: string) => string} take returns what is left to wait for */
async function rawServer(take) {
  const sockets = new Set();
  const server = createServer((socket) => {
    let came = "";
    sockets.add(socket.setNoDelay(true).on("error", () => undefined));
    socket.on("data", (chunk) => (came = take(socket, came + chunk.toString("latin1"))));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${server.address().port}`;
  return {
    host,
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(resolve);
      }),
  };
}

function measure(what, figure, goal, reached, from) {
  return { what, figure, goal, reached, from };
}
