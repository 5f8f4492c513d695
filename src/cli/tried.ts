// What `mapping try` has to say in the end, as text or JSON, and the exit code that it comes to.

import { remainingPhrases } from "../report/remaining.ts";
import { inert, inertJson } from "../wire/inert.ts";
import { several } from "../mapping/subject.ts";
import { widthOf } from "../report/screen.ts";
import { wrap } from "../report/wrap.ts";
import { tool } from "../run/tool.ts";
import type { AtTarget } from "./play-at-target.ts";
import { table } from "./table.ts";

export interface Tried extends AtTarget {
  /** The address, or that it was the mock. */
  readonly target: string;
  readonly runId: string;
  /** How many users were to be played. */
  readonly planned: number;
}

export function tell(tried: Tried, { json }: { readonly json?: true }): void {
  const { target, problem } = tried;
  if (problem !== undefined) {
    process.stderr.write(`${tool.name}: no answer from ${target}: ${problem}\n`);
  }
  const text = json ? asJson(tried) : inert(asText(tried));
  process.stdout.write(`${text}\n`);
}

/** `people` is the member's name since the first version. */
function asJson({ users, ...rest }: Tried): string {
  return inertJson({ people: users, ...rest }, 2);
}

export function exitCodeOf({ users, ended, isOver }: Tried): number {
  if (ended === "interrupted") return 130;
  if (ended === "no answer") return 3;
  const isGood = users.every(({ steps }) => steps.every(({ verdict }) => verdict === "pass"));
  return isGood && isOver ? 0 : 1;
}

/** Each way in which a step went wrong, with how many users it hit. */
function causesOf(users: Tried["users"]): string[] {
  const hit = new Map<string, string[]>();
  for (const { userName, steps } of users) {
    const first = steps.find(({ verdict }) => verdict !== "pass");
    if (first === undefined) continue;
    const { what, verdict, status, remark = "not reached" } = first;
    // What the target says of one user's name is the same of another's.
    const said = remark.replaceAll(userName, "…");
    const cause = `${what} ${verdict}${status === undefined ? "" : ` ${status}`}: ${said}`;
    hit.set(cause, [...(hit.get(cause) ?? []), userName]);
  }
  const causes = [...hit].sort(([, a], [, b]) => b.length - a.length);
  const width = widthOf(process.stdout);
  return causes.map(([cause, names]) =>
    wrap(`${names.length}: ${cause} (${several(names)})`, width, 2),
  );
}

function asText(tried: Tried): string {
  const { users, planned, ended, target, runId, created, remaining, isOver } = tried;
  const rows = users.flatMap(({ userName, steps }) =>
    steps.map(({ what, verdict, status, remark }, at) => [
      at === 0 ? userName : "",
      what,
      verdict,
      status === undefined ? "" : String(status),
      remark ?? "",
    ]),
  );
  const passed = users.filter(({ steps }) => steps.every(({ verdict }) => verdict === "pass"));
  const end = ended === "complete" ? "" : ` (${ended})`;
  const stays = remaining.length === 0 ? "all removed" : `${remaining.length} still there`;
  return [
    `Target: ${target}`,
    ...table(
      ["user name", "step", "verdict", "status", "what Okta's administrator would see"],
      rows,
      widthOf(process.stdout),
    ),
    ...causesOf(users),
    `${passed.length} of ${planned} users passed every step${end}${created === 0 ? "" : `; created ${created}, ${stays}`}.`,
    ...remainingPhrases(remaining).map((each) => `Left at the target: ${each}`),
    ...(isOver ? [] : [`Not finished: ${tool.name} cleanup --run ${runId}`]),
  ].join("\n");
}
