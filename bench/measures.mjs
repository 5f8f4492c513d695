// What is measured, each as a ratio within one run of the benchmark: two things under the same load, in turn.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { bareExchanges } from "./bare-exchanges.mjs";
import { emptySuite } from "./empty-suite.mjs";
import { cli, median, mock, quietMock, served, timed, token } from "./processes.mjs";
import { throughput } from "./throughput.mjs";

/**
 * @typedef {object} Measure
 * @property {string} what
 * @property {string} figure the ratio, or another figure with its unit
 * @property {string} goal
 * @property {boolean} reached
 * @property {string} from what the figure was computed from
 */

const workers = Math.min(4, availableParallelism());
/** Of a run against a target that is waited for. */
const waitingWorkers = 10;
const rounds = 3;
/** Of the client that sends one request after another. */
const serialRequests = 100;

/** A run of the command line, with its result.json. */
async function run(flags, options) {
  const out = mkdtempSync(join(tmpdir(), "interact-scim-bench-"));
  try {
    const startedAt = Date.now();
    const ended = await timed([cli, "run", "--out", out, ...flags], {}, options);
    return {
      ...ended,
      startedAt,
      result: JSON.parse(readFileSync(join(out, "result.json"), "utf8")),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A whole offline run against as many empty tests, and its exchanges sent bare. */
export async function offline() {
  const own = [];
  const empty = [];
  const bare = [];
  for (let round = 0; round < rounds; round++) {
    const { seconds, result } = await run([]);
    own.push(seconds);
    empty.push((await emptySuite(result, workers)).seconds);
    const server = await mock("--seed-users", "120");
    bare.push(await bareExchanges(result, server.baseUrl, workers));
    await server.close();
  }
  const floor = median(empty) + median(bare);
  return ratio(
    "A whole offline run, against empty tests plus its exchanges sent bare",
    median(own) / floor,
    1.5,
    {
      "run s": median(own),
      "empty tests s": median(empty),
      "bare exchanges s": median(bare),
    },
  );
}

/** A whole run behind 100 ms, against the time that its exchanges must wait. */
export async function waiting() {
  const start = await firstExchange();
  const { seconds, result, serialSeconds } = await behind(100, serialRequests);
  const floor = (result.exchanges.length * 0.1) / waitingWorkers + start;
  const rate = result.exchanges.length / seconds;
  const serial = serialRequests / serialSeconds;
  return [
    ratio(
      "A whole run behind 100 ms, against exchanges × latency ÷ workers + start-up",
      seconds / floor,
      1.3,
      {
        "run s": seconds,
        exchanges: result.exchanges.length,
        workers: waitingWorkers,
        "start-up s": start,
      },
    ),
    {
      what: "Exchanges a second behind 100 ms, against a serial client's",
      figure: (rate / serial).toFixed(2),
      goal: "≥ 6.5",
      reached: rate / serial >= 6.5,
      from: `run ${rate.toFixed(1)}, ${result.exchanges.length} exchanges in ${seconds.toFixed(1)} s; serial ${serial.toFixed(1)}`,
    },
  ];
}

/** A whole run by as many workers as a target that is waited for deserves, and then its first requests one by one. */
async function behind(latencyMs, serial = 0) {
  const server = await mock("--seed-users", "120", "--latency", String(latencyMs));
  const workers = ["--workers", String(waitingWorkers)];
  const ended = await run(["--target", server.baseUrl, ...workers, ...organisationFlags()]);
  const first = { exchanges: ended.result.exchanges.slice(0, serial) };
  const serialSeconds = await bareExchanges(first, server.baseUrl, 1);
  await server.close();
  return { ...ended, serialSeconds };
}

/** Seconds until as many workers have started and the first test of one sends: what comes before any waiting. */
async function firstExchange() {
  const { startedAt, result } = await behind(0);
  // Before the workers the run looks at its target.
  const ofTests = result.exchanges.filter(({ id }) => /^w\d/.test(id));
  const times = ofTests.map((exchange) => Date.parse(exchange.startedAt));
  return (Math.min(...times) - startedAt) / 1000;
}

/** Names that the mock's seed knows. */
function organisationFlags() {
  return [
    "--location",
    "Manchester",
    "--department",
    "Customer Success",
    "--company",
    "Example Ltd",
  ];
}

/** Seconds from the command to its first request. */
export async function firstRequest() {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    let arrived;
    const server = createServer((request, response) => {
      arrived ??= performance.now();
      response.writeHead(503).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const started = performance.now();
    await timed([
      cli,
      "run",
      "--target",
      `http://127.0.0.1:${server.address().port}/scim`,
      "--id",
      "OKTA-create/created",
    ]);
    times.push(((arrived ?? performance.now()) - started) / 1000);
    server.closeAllConnections();
    server.close();
  }
  return median(times);
}

export async function start() {
  const { result } = await run(["--id", "OKTA-create/created"]);
  const seconds = await firstRequest();
  const empty = (await emptySuite({ tests: result.tests.slice(0, 1) }, 1)).seconds;
  return {
    what: "The first request, after the command was typed",
    figure: `${seconds.toFixed(2)} s`,
    goal: "none set",
    reached: true,
    from: `an empty Playwright run of one test takes ${empty.toFixed(2)} s`,
  };
}

/** What a whole run holds, against an empty Playwright run with as many workers. */
export async function memory() {
  const own = await run([], { memory: true });
  const empty = await emptySuite(own.result, workers, { memory: true });
  return ratio(
    "Memory of a whole run over all processes, against empty tests",
    own.pssBytes / empty.pssBytes,
    1.4,
    {
      "run MiB": own.pssBytes / 2 ** 20,
      "empty tests MiB": empty.pssBytes / 2 ** 20,
    },
  );
}

/** The mock beside SCIMMY under the same load. */
export async function beside() {
  const scimmy = () => served(["bench/scimmy-server.mjs", token]);
  const found = [];
  for (const operation of ["read", "lookup", "create", "patch"]) {
    const own = [];
    const other = [];
    for (let round = 0; round < rounds; round++) {
      own.push(await throughput(quietMock, operation));
      other.push(await throughput(scimmy, operation));
    }
    const factor = median(own) / median(other);
    found.push({
      what: `The mock's ${operation === "patch" ? "patches" : `${operation}s`} a second, against SCIMMY's`,
      figure: factor.toFixed(2),
      goal: "≥ 1.5",
      reached: factor >= 1.5,
      from: `${Math.round(median(own))} against ${Math.round(median(other))}`,
    });
  }
  return found;
}

/** Lookups by userName stay as fast as the tables grow. */
export async function flat() {
  const sizes = [1000, 20_000, 200_000];
  const several = sizes.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, users] of sizes.entries()) {
      several[index].push(await throughput(() => quietMock(users), "lookup"));
    }
  }
  const rates = several.map(median);
  return ratio(
    "The mock's lookup, 1 000 users against the slowest of 20 000 and 200 000",
    rates[0] / Math.min(...rates),
    1.2,
    {
      "1 000 users, per second": rates[0],
      "20 000": rates[1],
      "200 000": rates[2],
    },
  );
}

/** @returns {Measure} */
function ratio(what, value, most, from) {
  const parts = Object.entries(from).map(
    ([name, number]) => `${name} ${number >= 100 ? Math.round(number) : number.toFixed(2)}`,
  );
  return {
    what,
    figure: value.toFixed(2),
    goal: `≤ ${most}`,
    reached: value <= most,
    from: parts.join(", "),
  };
}
