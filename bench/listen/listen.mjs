// What `listen` costs, and whether it says what a run says. In full by default; BENCH_SCALE=0.1 measures a tenth.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Pool } from "undici";
import { startBeside } from "../../build/src/listen/beside.js";
import { openRoad } from "../../build/src/listen/road.js";
import { root } from "../processes.mjs";
import { replays } from "./replays.mjs";

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

export async function listen() {
  return [await bytes(), ...(await latency()), await memory(), ...(await replays(scale))];
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

/** The same road with and without a witness, in turn. */
async function latency() {
  const seconds = Math.max(3, 20 * scale);
  const times = { with: [], without: [] };
  for (let round = 0; round < 3; round++) {
    for (const kind of ["without", "with"])
      times[kind].push(...(await at200(kind === "with", seconds / 3)));
  }
  return [
    [0.5, 1.3],
    [0.99, 1.5],
  ].map(([share, goal]) => {
    const [own, bare] = [times.with, times.without].map(
      (all) => all.toSorted((a, b) => a - b)[Math.floor(share * all.length)],
    );
    const ratio = own / bare;
    return measure(
      `p${share * 100} at 200 requests a second, against the road alone`,
      ratio.toFixed(2),
      `≤ ${goal}`,
      ratio <= goal,
      `${own.toFixed(2)} ms and ${bare.toFixed(2)} ms of ${times.with.length} requests each`,
    );
  });
}

async function at200(isWitnessed, seconds) {
  const { pool, close } = await system(isWitnessed);
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
  await close();
  // The first requests make connections and compile.
  return taken.slice(50);
}

async function memory() {
  const count = scaled(100_000);
  const { pool, close, settled } = await system(true);
  let held = 0;
  for (let at = 0; at < count; at += 20) {
    await Promise.all(
      Array.from({ length: 20 }, async (_each, beside) => {
        const { body } = await pool.request({ method: "GET", path: lookup(at + beside), headers });
        await body.dump();
      }),
    );
    if (at === 980) {
      await settled();
      held = process.memoryUsage.rss();
    }
  }
  await settled();
  const ratio = process.memoryUsage.rss() / held;
  await close();
  return measure(
    `Memory after ${count} exchanges, against 1000`,
    ratio.toFixed(2),
    "≤ 1.2",
    ratio <= 1.2,
    `${Math.round(held / 2 ** 20)} MiB at 1000`,
  );
}

/** A target, the road, and the witness in its thread. */
async function system(isWitnessed) {
  const body = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: 0,
    startIndex: 1,
    itemsPerPage: 0,
    Resources: [],
  });
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const target = await rawServer((socket, came) => {
    if (!came.endsWith("\r\n\r\n")) return came;
    socket.write(answer);
    return "";
  });
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const base = `${target.origin}/scim/v2`;
  const head = {
    recording: 1,
    tool: "bench",
    session: "bench",
    target: base,
    isMock: false,
    contract: "guide",
    keepsValues: false,
  };
  let seen = 0;
  let passed = 0;
  const beside = isWitnessed
    ? startBeside({
        worker: pathToFileURL(join(root, "dist/src/listen/worker.js")),
        settings: { base, key: randomBytes(32), keepValues: false, recording: { folder, head } },
        onSighting: () => (seen += 1),
        onProblem: (sentence) => console.error(sentence),
      })
    : undefined;
  const road = await openRoad({
    target: new URL(target.origin),
    host: "127.0.0.1",
    port: 0,
    onPassed(each) {
      passed += 1;
      beside?.take(each);
    },
  });
  const pool = new Pool(`http://127.0.0.1:${road.port}`, { connections: 20 });
  return {
    pool,
    async settled() {
      while (seen < passed) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async close() {
      await pool.destroy();
      await road.close();
      await beside?.finish({
        tool: { name: "bench", version: "0" },
        id: "bench",
        startedAt: 0,
        endedAt: 0,
        target: base,
        isMock: false,
        contract: "guide",
      });
      await target.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
