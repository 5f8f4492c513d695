// The end of an exploration: what was found as files, as a result like a run's, and as text.

import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stepsOf, type FoundSequence } from "../explore/hunt.ts";
import { raceScript } from "../explore/reproduction/race-shell.ts";
import { scriptOf } from "../explore/reproduction/script.ts";
import { shellScript } from "../explore/reproduction/shell.ts";
import { specFile } from "../explore/reproduction/spec.ts";
import { catalogue } from "../requirements/catalogue.ts";
import { severity } from "../requirements/severity.ts";
import { passwordsOf } from "../run/passwords.ts";
import { writeReport } from "../run/results-folder.ts";
import type { Run } from "../run/run.ts";
import { tool } from "../run/tool.ts";
import { toHar } from "../wire/har.ts";
import { inert, inertJson } from "../wire/inert.ts";
import { conclude } from "./conclude.ts";
import { exploreResult, type Exploration } from "./explore-result.ts";

/** Writes, tells, and comes to the exit code. */
export async function concludeExploration(exploration: Exploration): Promise<number> {
  const { run, explored } = exploration;
  const folder = join(run.out, "explore");
  for (const [at, found] of explored.found.entries()) writeReproduction(folder, at + 1, found, run);
  process.stdout.write(explored.found.map((found, at) => told(found, at + 1, run)).join(""));
  process.stdout.write(counted(exploration));
  const result = exploreResult(exploration);
  writeReport(run.out, "result.json", `${inertJson(result, 1)}\n`);
  if (explored.ended === "token refused" || explored.ended === "no answer") {
    process.stderr.write(`${tool.name}: ${inert(explored.problem ?? explored.ended)}\n`);
  }
  const code = await conclude(result, run.out, {
    interrupted: explored.ended === "interrupted",
    withoutRows: true,
  });
  if (code === 130) return code;
  if (explored.ended === "token refused") return 2;
  return explored.ended === "no answer" ? 3 : code;
}

function writeReproduction(folder: string, number: number, found: FoundSequence, run: Run): void {
  mkdirSync(folder, { recursive: true });
  const { finding, sent } = found;
  const { first, changed } = passwordsOf(run);
  const secrets = { mark: run.id, passwords: [first, changed] };
  const { row, expected, received } = finding;
  const about = {
    row,
    statement: catalogue[row].statement,
    expected,
    received,
    target: run.target,
  };
  const at = (ending: string): string => join(folder, `${number}.${ending}`);
  const { atOnce } = found;
  if (atOnce === undefined) {
    const script = scriptOf(found, secrets);
    writeFileSync(at("sh"), shellScript(script, about), { mode: 0o755 });
    writeFileSync(at("spec.ts"), specFile(script, about, stepsOf(found)));
  } else writeFileSync(at("sh"), raceScript(found, atOnce, about, secrets), { mode: 0o755 });
  writeFileSync(
    at("har"),
    inertJson(
      toHar(
        sent.map(({ answer }) => answer.exchange),
        tool,
      ),
    ),
  );
}

function told(found: FoundSequence, number: number, run: Run): string {
  const { finding, replay, seen } = found;
  const row = catalogue[finding.row];
  const { administrator, remedy } = row;
  const { method, url } = finding.answer.exchange.request;
  const place = relative(process.cwd(), join(run.out, "explore", String(number)));
  const lines = [
    `${number}  ${severity(row)}  ${finding.row}`,
    `   ${row.statement}`,
    ...stepsOf(found).map((step, at) => `     ${at + 1}. ${step}`),
    `   ${method} ${url.replace(/^https?:\/\/[^/]+/, "")} → ${finding.answer.status}`,
    `   expected  ${finding.expected}`,
    `   received  ${finding.received}`,
    ...(administrator === undefined ? [] : [`   Okta's administrator sees: ${administrator}`]),
    ...(remedy === undefined ? [] : [`   Remedy: ${remedy}`]),
    ...(seen === undefined ? [] : [`   seen in ${seen.times} of ${seen.of} tries`]),
    `   ${place}.sh, ${found.atOnce === undefined ? ".spec.ts, " : ""}.har; again: --replay '${replay}'`,
    "",
  ];
  return `${lines.map(inert).join("\n")}\n`;
}

function counted({ explored, seed }: Exploration): string {
  const { sequences, requests, found, held, offers, problem, ended } = explored;
  const lacks = [
    ...(offers.groups ? [] : ["groups"]),
    ...(offers.deletesUsers ? [] : ["DELETE of users"]),
    ...(offers.replacesGroups || !offers.groups ? [] : ["PUT of groups"]),
  ];
  const lines = [
    `${sequences} sequences, ${requests} requests, ${plural(found.length)}; ${held.length} requirements were checked and hold. Seed ${seed}`,
    ...(lacks.length === 0
      ? []
      : [`Not explored, because the target doesn't offer it: ${lacks.join(", ")}`]),
    ...(problem !== undefined && ended === "complete" ? [`Ended early: ${problem}`] : []),
    "",
  ];
  return `${lines.map(inert).join("\n")}\n`;
}

function plural(findings: number): string {
  return findings === 1 ? "1 finding" : `${findings} findings`;
}
