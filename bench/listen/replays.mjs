// A run of the suites through `listen`: for every row that traffic can settle, both must say the same. Against the
// sound mock the whole run; against each fault the tests of the rows that it breaks, each to its end: `listen` hears of
// every test, and a test that leaves out the steps of rows that nobody asked for is another than that of a whole run.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "../../build/mocks/faults.js";
import { observableRows } from "../../build/src/listen/observable.js";
import { cli, mock, timed } from "../processes.mjs";
import { listening } from "./roads.mjs";

const organisation = [
  "--location",
  "Manchester",
  "--department",
  "Customer Success",
  "--company",
  "Example Ltd",
  "--preexisting",
  "bjensen@example.com",
];

/** The token, and what the mock's and the suites' users are called and have. */
const someones =
  /bench-token|bjensen|barbara|jensen|@example|manchester|customer success|example ltd|00u[0-9a-z]{17}/i;

const from = Number(process.env["LISTEN_FROM"] ?? 0);

/** A run that gave no verdict has none to compare. */
const silent = ["unverified", "not-applicable", "error"];

export async function replays(scale) {
  const broken = Object.values(faults)
    .filter(
      ({ breaks, contract }) =>
        contract === undefined && breaks.some((id) => observableRows.includes(id)),
    )
    // Spread over the catalogue; LISTEN_FROM takes others.
    .filter((_each, at, all) => at % Math.max(1, Math.floor(all.length / 30)) === from)
    .slice(0, Math.max(1, Math.round(30 * scale)));
  const whole = await through([], []);
  const found = [whole];
  for (const { name, breaks } of broken) {
    const tests = whole.tests.filter(({ requirements }) =>
      requirements.some((id) => breaks.includes(id)),
    );
    const asked = new Set(tests.flatMap(({ requirements }) => requirements));
    found.push(await through(["--fault", name], breaks, [...asked]));
  }
  const compared = found.reduce((sum, each) => sum + each.compared, 0);
  const differ = found.flatMap((each) => each.differ);
  const leaked = found.reduce((sum, each) => sum + each.leaked, 0);
  return [
    {
      what: `Rows that a run and listen judge otherwise, against the sound mock and ${broken.length} faults`,
      figure: String(differ.length),
      goal: "0",
      reached: differ.length === 0,
      from: `${compared} verdicts compared${differ.length === 0 ? "" : `; ${differ.join(", ")}`}`,
    },
    {
      what: "Texts written by listen that hold the token or a value of a user",
      figure: String(leaked),
      goal: "0",
      reached: leaked === 0,
      from: "its files and its lines, searched for the token and for what the users are called and have",
    },
  ];
}

/** @param ids rows to compare, all if none @param asked rows to run */
async function through(mockFlags, ids, asked = ids) {
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const server = await mock("--seed-users", "120", ...mockFlags);
  const recording = join(folder, "recording");
  const road = await listening(server.baseUrl, recording);
  const out = join(folder, "run");
  await timed([
    cli,
    "run",
    "--target",
    road.url,
    "--out",
    out,
    ...organisation,
    ...asked.flatMap((id) => ["--id", id]),
  ]);
  const said = await road.close();
  await server.close();
  const [run, seen] = [out, recording].map((each) =>
    JSON.parse(readFileSync(join(each, "result.json"), "utf8")),
  );
  const judged = new Map(seen.requirements.map(({ id, verdict }) => [id, verdict]));
  const both = run.requirements.filter(
    ({ id, verdict }) =>
      judged.has(id) && (ids.length === 0 || ids.includes(id)) && !silent.includes(verdict),
  );
  const differ = both
    .filter(({ id, verdict }) => judged.get(id) !== verdict)
    .map(
      ({ id, verdict }) => `${mockFlags[1] ?? "sound"} ${id}: ${judged.get(id)}, not ${verdict}`,
    );
  const leaked = [said, ...files(recording).map((file) => readFileSync(file, "utf8"))].filter(
    (text) => someones.test(text),
  ).length;
  rmSync(folder, { recursive: true, force: true });
  return { compared: both.length, differ, leaked, tests: run.tests };
}

function files(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
