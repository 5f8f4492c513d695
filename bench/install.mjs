// How long a stranger waits for the first verdict: from the tarball, in empty folders, with an empty npm cache and with a
// full one. Needs npm's registry.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { mock, root, token } from "./processes.mjs";

const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

/** @returns {Promise<import("./measures.mjs").Measure[]>} */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), "interact-scim-install-"));
  try {
    const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
    const name = execFileSync("npm", pack, { cwd: root, encoding: "utf8" }).trim();
    const at = { folder, tarball: join(folder, name) };
    return [...(await npx(at)), await action(at), await init(at)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A whole run against the mock by npx, which installs before. */
async function npx({ folder, tarball }) {
  const cache = join(folder, "npx-cache");
  const command = `npx --yes --cache ${cache} --package ${tarball} interact-scim run`;
  const cold = await seconds(command, empty(folder, "cold"));
  // What npx has installed goes, what npm has fetched stays.
  rmSync(join(cache, "_npx"), { recursive: true });
  const warm = await seconds(command, empty(folder, "warm"));
  const what = "A whole run against the mock by npx";
  return [
    measure(`${what}, with an empty npm cache`, cold, 40, "installation and run"),
    measure(`${what}, with a full npm cache`, warm, 15, "installation and run"),
  ];
}

/** The action's own steps, until the target is asked for the first time. */
async function action({ folder, tarball }) {
  const { runs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const script = (step) => runs.steps.find(({ name }) => name === step).run.trim();
  const asked = await firstAsked();
  const into = join(folder, "action");
  const env = {
    npm_config_cache: join(folder, "action-cache"),
    VERSION_OF: join(root, "package.json"),
    INTO: into,
    CLI: join(into, "node_modules/interact-scim/dist/src/cli/main.js"),
    TARGET: asked.url,
    PROFILE: "",
    ALLOW_WRITES: "false",
    OUT: join(folder, "action-reports"),
  };
  const started = performance.now();
  const steps = script("Install").replace('"interact-scim@$version"', tarball);
  const there = empty(folder, "job");
  const installed = await seconds(steps, there, env);
  await seconds(script("Judge"), there, env, [1, 2, 3]);
  asked.close();
  const whole = (asked.at() - started) / 1000;
  const what = "The action's start until its first request, with an empty npm cache";
  return measure(what, whole, 20, `${installed.toFixed(1)} s of it install`);
}

/** `init`, then `run`, in a new folder, against a mock that runs beside. */
async function init({ folder, tarball }) {
  const there = empty(folder, "init");
  const installed = await seconds(`npm install ${quiet.join(" ")} ${tarball}`, there);
  const server = await mock("--seed-users", "120");
  const names = `--location Manchester --department "Customer Success" --company "Example Ltd"`;
  const preexisting = "--preexisting bjensen@example.com";
  const asked = `npx --no interact-scim init --target ${server.baseUrl} ${names} ${preexisting}`;
  const made = await seconds(asked, there);
  const run = await seconds("npx --no interact-scim run --profile target.yaml", there);
  await server.close();
  const { requirements } = JSON.parse(
    readFileSync(join(there, "reports/latest/result.json"), "utf8"),
  );
  const unverified = requirements.filter(({ verdict }) => verdict === "unverified").length;
  const from = `init ${made.toFixed(1)} s, run ${run.toFixed(1)} s, ${unverified} unverified; npm install before it ${installed.toFixed(1)} s`;
  return measure("From npm install to a verdict, by init and a whole run", made + run, 60, from);
}

function empty(folder, name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** How long a command of a shell takes. @throws Error with what it printed, where it ends with another code */
async function seconds(script, cwd, env = {}, codes = [0]) {
  const started = performance.now();
  const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd,
    env: { ...process.env, SCIM_TOKEN: token, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const [code] = await once(child, "close");
  if (!codes.includes(code)) throw new Error(`${script} ended with ${code}:\n${output}`);
  return (performance.now() - started) / 1000;
}

/** A target that says no, and remembers when it was asked first. */
async function firstAsked() {
  let first;
  const server = createServer((_request, response) => {
    first ??= performance.now();
    response.writeHead(503).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/scim`,
    at: () => first,
    close: () => server.close(),
  };
}

function measure(what, figure, most, from) {
  return {
    what,
    figure: `${figure.toFixed(1)} s`,
    goal: `≤ ${most} s`,
    reached: figure <= most,
    from,
  };
}
