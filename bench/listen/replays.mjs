// A run of the suites through `listen`: for every row that traffic can settle, both must say the same. Against the
// sound mock the whole run; against each fault the tests of the rows that it breaks.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "../../build/mocks/faults.js";
import { observableRows } from "../../build/src/listen/observable.js";
import { cli, mock, root, timed } from "../processes.mjs";

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

export async function replays(scale) {
  const broken = Object.values(faults)
    .filter(
      ({ breaks, contract }) =>
        contract === undefined && breaks.some((id) => observableRows.includes(id)),
    )
    // Spread over the catalogue.
    .filter((_each, at, all) => at % Math.max(1, Math.floor(all.length / 30)) === 0)
    .slice(0, Math.max(1, Math.round(30 * scale)));
  const found = [await through([], [])];
  for (const { name, breaks } of broken) {
    found.push(
      await through(
        ["--fault", name],
        breaks.filter((id) => observableRows.includes(id)),
      ),
    );
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
      what: "Files written by listen that hold the token or a value of a user",
      figure: String(leaked),
      goal: "0",
      reached: leaked === 0,
      from: "searched for the token, the mock's users and the suites' names",
    },
  ];
}

async function through(mockFlags, ids) {
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const server = await mock("--seed-users", "120", ...mockFlags);
  const recording = join(folder, "recording");
  const flags = [
    "listen",
    "--target",
    server.baseUrl,
    "--port",
    "0",
    "--page-port",
    "0",
    "--recording",
    recording,
  ];
  const child = spawn(process.execPath, [cli, ...flags], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8");
  const at = await new Promise((resolve) =>
    child.stdout.on("data", (text) => {
      if (said.length < 2000) said += text;
      const [, url] = /base URL: (\S+)\n/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    }),
  );
  const out = join(folder, "run");
  await timed([
    cli,
    "run",
    "--target",
    at,
    "--out",
    out,
    ...organisation,
    ...ids.flatMap((id) => ["--id", id]),
  ]);
  child.kill("SIGINT");
  await once(child, "close");
  await server.close();
  const [run, seen] = [out, recording].map((each) =>
    JSON.parse(readFileSync(join(each, "result.json"), "utf8")),
  );
  const verdicts = new Map(run.requirements.map(({ id, verdict }) => [id, verdict]));
  const both = seen.requirements.filter(
    ({ id, verdict }) =>
      verdict !== "not-applicable" && verdicts.has(id) && (ids.length === 0 || ids.includes(id)),
  );
  const differ = both
    .filter(({ id, verdict }) => verdicts.get(id) !== verdict)
    .map(
      ({ id, verdict }) => `${mockFlags[1] ?? "sound"} ${id}: ${verdict}, not ${verdicts.get(id)}`,
    );
  const leaked = files(recording).filter((file) =>
    /bench-token|bjensen|barbara|jensen/i.test(readFileSync(file, "utf8")),
  ).length;
  rmSync(folder, { recursive: true, force: true });
  return { compared: both.length, differ, leaked };
}

function files(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
