// One run against a hostile target, and what must hold of it whatever the target does.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { validateResult } from "#openapi/validators.generated.js";
import { isMeasurable, watchMemory } from "../../bench/process-tree.mjs";
import type { Result } from "../../src/report/result.ts";
import { start, type Spawned } from "../support/cli.ts";
import { whole } from "../support/organisation.ts";
import { findings, spellings, written } from "../support/written.ts";
import { rowsAgainst } from "../support/rows-against.ts";
import { token, turningTarget, type Behaviour } from "./turning-target.ts";

export interface Judged extends Spawned {
  readonly result: Result;
}

/** Verdict and reason of a row. */
export function verdict({ result }: Pick<Judged, "result">, id: string) {
  return verdictAmong(result.requirements, id);
}

export function verdictAmong(rows: Result["requirements"] = [], id: string) {
  const row = rows.find((each) => each.id === id);
  return { verdict: row?.verdict, reason: row?.reason ?? "" };
}

/** What the suites come to against a target for each behaviour, by its name, in one Playwright that looks at none before. */
export async function rowsOf(
  behaviours: readonly (readonly [what: string, behaviour: Behaviour, ...rest: unknown[]])[],
  asked: { readonly folder: string; readonly ids: readonly string[]; readonly timeout?: string },
) {
  const open = behaviours.map(async ([what, behaviour]) => {
    return [what, await turningTarget(behaviour, { after: 0 })] as const;
  });
  const targets = Object.fromEntries(await Promise.all(open));
  const urls = Object.entries(targets).map(([what, { baseUrl }]) => [what, baseUrl] as const);
  const rows = await rowsAgainst(Object.fromEntries(urls), { ...asked, token });
  await Promise.all(Object.values(targets).map((each) => each.close()));
  return { rows, targets };
}

/** Bytes that all processes of a run may hold together: 0.4 GiB is usual, 0.6 with four workers. */
const mostHeld = 1024 ** 3;

if (!isMeasurable) console.warn("What runs hold is not measured: there is no /proc here.");

/** Runs to the end, and holds what it took in memory against the bound. */
async function bounded(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Spawned> {
  const started = start(args, env);
  const peak = watchMemory(started.pid, 250, mostHeld);
  const run = await started.ended;
  const held = peak();
  if (isMeasurable) expect(held).toBeGreaterThan(0);
  expect(held, "bytes held by all processes").toBeLessThan(mostHeld);
  return run;
}

/** What the command line says where it goes no further than its own look at the target. */
export async function stoppedAt(target: string, out: string, ...flags: string[]): Promise<Spawned> {
  const args = ["run", "--target", target, "--out", out, ...flags];
  const run = await bounded(args, { SCIM_TOKEN: token });
  expect(run.stderr).toMatch(/^interact-scim: [^\n\u001b]+\n$/);
  expect(run.stderr).not.toContain(token);
  expect(run.stdout).toBe("");
  return run;
}

/** A run whose suites meet the target. */
export async function judgedAt(
  target: string,
  out: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Judged> {
  const args = ["run", "--target", target, "--out", out, ...whole, ...flags];
  const run = await bounded(args, { SCIM_TOKEN: token, ...env });
  expect(run.stdout + run.stderr, run.stderr).not.toMatch(
    /\n\s+at |Error:|\u001b|an error of ours/,
  );
  const result: unknown = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
  expect(validateResult(result), JSON.stringify(validateResult.errors)).toBe(true);
  expect(findings(written(out), spellings(token))).toEqual([]);
  return { ...run, result: result as Result };
}
