// The explorer's figures: what it finds and how soon, that it is silent where nothing is wrong, and how fast it is.
// EXPLORE_SECONDS shortens each search, EXPLORE_EVERY takes every so many-th fault, EXPLORE_FAULTS those whose name fits:
// figures then say so.

import { faults } from "../../build/mocks/faults.js";
import { askedRows } from "../../build/src/explore/judge.js";
import { createClient } from "../../build/src/wire/client.js";
import { readHeaders } from "../../build/src/okta/headers.js";
import { token as letIn } from "../../test/interop/run-against.mjs";
import { startUnusual } from "../../test/interop/unusual-provider.mjs";
import { variants } from "../../test/interop/unusual-variants.mjs";
import { median, mock, token } from "../processes.mjs";
import { exploredFault, exploredTarget, stepsOf } from "./explored.mjs";
import { oneRequest } from "./one-request.mjs";
import { races } from "./races.mjs";

const seconds = Number(process.env.EXPLORE_SECONDS ?? 60);
const every = Number(process.env.EXPLORE_EVERY ?? 1);
const named = new RegExp(process.env.EXPLORE_FAULTS ?? "");
const isReduced = seconds < 60 || every > 1 || named.source !== "(?:)";
const reduced = isReduced ? `; reduced: ${seconds} s, every ${every}. of them` : "";

const asked = askedRows({ isInteract: true, unsupported: new Set() });

/** Faults that take more than one request to show: those of a row that the explorer asks, but for the listed. */
export function inScope() {
  return Object.values(faults).filter(
    ({ name, breaks }) => breaks.some((id) => asked.has(id)) && !(name in oneRequest),
  );
}

export async function faultsFound() {
  const tried = inScope().filter(({ name }, at) => at % every === 0 && named.test(name));
  const found = [];
  const missed = [];
  const elsewhere = [];
  for (const fault of tried) {
    const { own, others, explored } = await searchedFor(fault);
    // The sound mock has no finding: one under another row is the fault's too.
    const first = own ?? explored.found[0];
    if (first === undefined) missed.push(fault.name);
    else found.push(stepsOf(first).length);
    if (own === undefined && first !== undefined) elsewhere.push(fault.name);
    const how =
      own === undefined
        ? `not found under a row of its own; ${others.join(", ") || "nothing else"}`
        : `${own.finding.row}, ${stepsOf(own).length} steps`;
    console.error(
      `${fault.name}: ${how}, ${explored.seconds.toFixed(1)} s, ${explored.requests} requests`,
    );
  }
  const share = found.length / tried.length;
  const steps = median(found);
  return [
    {
      what: `The explorer finds faults that take more than one request, each within ${seconds} s`,
      figure: `${(100 * share).toFixed(0)} %`,
      goal: "≥ 95 %",
      reached: share >= 0.95,
      from: `${found.length} of ${tried.length}${reduced}; under another row: ${elsewhere.join(", ") || "none"}; not found: ${missed.join(", ") || "none"}`,
    },
    {
      what: "Steps of the shortest sequence, median",
      figure: String(steps),
      goal: "≤ 4",
      reached: steps <= 4,
      from: `${found.length} findings`,
    },
  ];
}

/** Until one of the rows that the fault is to turn red is found. */
async function searchedFor(fault) {
  const isOwn = ({ finding }) => fault.breaks.includes(finding.row);
  const ending = new AbortController();
  const explored = await exploredFault(fault, {
    timeMs: seconds * 1000,
    parallel:
      /^member-added-at-once/.test(fault.name) ||
      fault.breaks.filter((id) => asked.has(id)).every((id) => /-race\/|at-once$/.test(id)),
    mostFindings: 20,
    stop: ending.signal,
    onFound: (found) => isOwn(found) && ending.abort(),
  });
  const others = explored.found.map(({ finding }) => `${finding.row} at ${finding.place}`);
  return { own: explored.found.find(isOwn), others, explored };
}

/** Neither the mock, nor a provider that is minimal or unusual and right, is accused: but for what a variant excepts. */
export async function silence() {
  const limits = { timeMs: seconds * 1000, mostFindings: 5 };
  const explored = {
    "the mock": await exploredFault(undefined, { ...limits, timeMs: 10 * limits.timeMs }),
    "the minimal provider": await exploredFault(undefined, { ...limits, minimal: true }),
  };
  for (const variant of variants.filter(({ name }) => named.test(name))) {
    const server = await startUnusual(variant, letIn);
    const { contract = "guide", settings } = variant;
    const options = { ...limits, mostFindings: 20, contract, settings, token: letIn };
    explored[variant.name] = await exploredTarget(server.baseUrl, options);
    await server.close();
  }
  const excepted = Object.fromEntries(variants.map(({ name, except = {} }) => [name, except]));
  const accused = Object.entries(explored).flatMap(([name, { found }]) =>
    found
      .filter(({ finding }) => !(finding.row in (excepted[name] ?? {})))
      .map(({ finding }) => `${name}: ${finding.row}`),
  );
  const requests = Object.values(explored).reduce((sum, each) => sum + each.requests, 0);
  const others = Object.keys(explored).length - 2;
  return {
    what: "Findings at the mock, the minimal provider and unusual but legal ones",
    figure: String(accused.length),
    goal: "0",
    reached: accused.length === 0,
    from: `${10 * seconds} s at the mock, ${seconds} s at each of ${others + 1} others; ${requests} requests${reduced}${accused.length === 0 ? "" : `; ${accused.join(", ")}`}`,
  };
}

/** How often the explorer and the client take turns, so that what else the machine does hits both. */
const turns = 9;

/** So many of them are to warm up: the explorer has far more code than the client. */
const first = 3;

/** Requests a second, against the bare wire client with as many under way. */
export async function rate() {
  const sessions = 8;
  const server = await mock();
  const lasting = Math.min(seconds, 36) / turns;
  const own = [];
  const bare = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const explored = await exploredTarget(server.baseUrl, { timeMs: lasting * 1000, sessions });
    own.push(explored.requests / explored.seconds);
    bare.push(await bareRate(server.baseUrl, sessions, lasting));
  }
  await server.close();
  const [explorer, client] = [own, bare].map((rates) => mean(rates.slice(first)));
  const what = "Requests a second of the explorer, against the bare client's";
  return figure(what, explorer / client, 0.5, { explorer, bare: client, turns });
}

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Behind 100 ms, against one request after the other. */
export async function behindLatency() {
  const server = await mock("--latency", "100");
  const options = { timeMs: Math.min(seconds, 30) * 1000, sessions: 8 };
  const explored = await exploredTarget(server.baseUrl, options);
  const own = explored.requests / explored.seconds;
  const serial = await bareRate(server.baseUrl, 1, Math.min(seconds, 10));
  await server.close();
  return figure("Requests a second behind 100 ms, against a serial client's", own / serial, 6, {
    explorer: own,
    serial,
  });
}

async function bareRate(baseUrl, together, lasting) {
  const client = createClient({ baseUrl, token, allowWrites: false });
  const end = performance.now() + lasting * 1000;
  let sent = 0;
  const headers = readHeaders(token);
  const path = "/Users?startIndex=1&count=2";
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (performance.now() < end) {
        await client.send({ label: "read", method: "GET", path, headers });
        sent += 1;
      }
    }),
  );
  await client.close();
  return sent / lasting;
}

export async function racesFound() {
  const most = Math.min(120, 2 * seconds);
  const missed = [];
  for (const fault of races) {
    const explored = await exploredFault(fault, { timeMs: most * 1000, parallel: true });
    const [first] = explored.found;
    const seen =
      first?.seen === undefined ? "not found" : `${first.seen.times} of ${first.seen.of}`;
    if (first === undefined) missed.push(fault.name);
    console.error(`${fault.name}: ${seen}, ${explored.seconds.toFixed(1)} s`);
  }
  const found = races.length - missed.length;
  return {
    what: `Races planted in the mock that --parallel finds within ${most} s each`,
    figure: `${found} of ${races.length}`,
    goal: "8",
    reached: found >= 8,
    from: `not found: ${missed.join(", ") || "none"}${reduced}`,
  };
}

function figure(what, value, goal, from) {
  return {
    what,
    figure: value.toFixed(2),
    goal: `≥ ${goal}`,
    reached: value >= goal,
    from: `${Object.entries(from)
      .map(([name, number]) => `${name} ${number.toFixed(0)}`)
      .join(", ")}${reduced}`,
  };
}

/** All of them, or those that EXPLORE_ONLY names. */
export async function explorer() {
  const all = { faultsFound, silence, rate, behindLatency, racesFound };
  const only = process.env.EXPLORE_ONLY?.split(",") ?? Object.keys(all);
  const found = [];
  for (const name of only) found.push(...[await all[name]()].flat());
  return found;
}
