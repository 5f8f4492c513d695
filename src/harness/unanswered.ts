// How many exchanges in a row went without an answer, counted by all workers of a run together, in a file
// below its results. Three of them end the run: what is silent three times over is not there any more.

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workersFolder } from "../run/workers-folder.ts";
import { mostUnanswered } from "../wire/no-answer.ts";

function file(out: string): string {
  return join(workersFolder(out), "silence.txt");
}

/** Each exchange that went without an answer since the last that didn't: why, one line each. */
function unanswered(out: string): readonly string[] {
  if (!existsSync(file(out))) return [];
  return readFileSync(file(out), "utf8").split("\n").slice(0, -1);
}

/** To be told of every exchange that ended. @param why one sentence where no answer came, or none in time */
export function noteEnded(out: string, why?: string): void {
  if (why !== undefined) appendFileSync(file(out), `${why.replaceAll("\n", " ")}\n`);
  else if (existsSync(file(out)) && whyEnded(out) === undefined) rmSync(file(out), { force: true });
}

/** Ends the run for all its workers: nothing that they could send is worth it. */
export function endRun(out: string, why: string): void {
  writeFileSync(join(workersFolder(out), "ended.txt"), why);
}

/** Why the run was ended by `endRun`. */
export function endedFor(out: string): string | undefined {
  const ended = join(workersFolder(out), "ended.txt");
  return existsSync(ended) ? readFileSync(ended, "utf8") : undefined;
}

/** Why nothing more is sent, in one sentence; undefined while the target answers. */
export function whyEnded(out: string): string | undefined {
  const ended = endedFor(out);
  if (ended !== undefined) return ended;
  const told = unanswered(out);
  if (told.length < mostUnanswered) return undefined;
  return `the run ended after ${mostUnanswered} exchanges in a row without an answer. ${told[mostUnanswered - 1] ?? ""}`;
}
