// What a user reads after a run: the red rows, then one line of counts. Pure.

import { isExcused } from "../verdict/known-failures.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Exchange } from "../wire/exchange.ts";
import { adviceOf } from "./advice.ts";
import type { Result, ResultRequirement } from "./result.ts";
import { reasonLines } from "./reason-lines.ts";
import { verdictCounts } from "./verdict-counts.ts";
import { inert } from "../wire/inert.ts";

export interface Look {
  readonly colour: boolean;
  /** How to type the command for more: `npx --no interact-scim`. */
  readonly command: string;
  /** Known failures that pass or have expired, a sentence each. */
  readonly stale?: readonly string[];
}

const ink: Record<Verdict, string> = {
  fail: "31",
  error: "35",
  warn: "33",
  unverified: "36",
  note: "34",
  pass: "32",
  "not-applicable": "2",
};

const shownInFull: readonly Verdict[] = ["fail", "error", "warn", "unverified"];

/** The red rows in the order of their gravity, the notes in a line each, then the counts. */
export function terminal(result: Result, look: Look): string {
  const exchanges = new Map(result.exchanges.map((exchange) => [exchange.id, exchange]));
  const blocks = shownInFull.flatMap((verdict) =>
    groups(
      result.requirements.filter(
        (row) => row.verdict === verdict && !isExcused(verdict, row.known),
      ),
    ).map((rows) => block(rows, exchanges, look)),
  );
  const notes = result.requirements
    .filter((row) => row.verdict === "note")
    .map(
      (row) =>
        `${paint("note", "note", look)}  ${row.id}: ${inert(row.title)} ${inert(brief(row))}`,
    );
  const known = result.requirements
    .filter((row) => isExcused(row.verdict, row.known))
    .map(
      (row) =>
        `known  ${row.id}: ${inert(row.known?.reason ?? "")} (${inert(row.known?.link ?? "")})`,
    );
  return (
    [
      ...blocks,
      ...(known.length > 0 ? [known.join("\n")] : []),
      ...(notes.length > 0 ? [notes.join("\n")] : []),
      closing(result, look),
    ].join("\n\n") + "\n"
  );
}

/** Rows that nobody could judge for one and the same reason are told once. */
function groups(rows: readonly ResultRequirement[]): ResultRequirement[][] {
  const byReason = new Map<string, ResultRequirement[]>();
  for (const row of rows) {
    const key = row.verdict === "unverified" ? (row.reason ?? row.id) : row.id;
    byReason.set(key, [...(byReason.get(key) ?? []), row]);
  }
  return [...byReason.values()];
}

function block(
  rows: readonly ResultRequirement[],
  exchanges: ReadonlyMap<string, Exchange>,
  look: Look,
): string {
  const [first] = rows;
  if (first === undefined) return "";
  const heads = rows.map(
    (row) => `${paint(row.verdict, row.verdict, look)}  ${row.id}  (${row.level}, ${row.source})`,
  );
  const title = rows.length === 1 ? [`      ${inert(first.title)}`] : [];
  const sent = first.exchanges.map((id) => exchanges.get(id)).filter((each) => each !== undefined);
  const last = sent.at(-1);
  const requests = sent.slice(-3).map((each) => `      ${line(each)}`);
  const reason = reasonLines(inert(first.reason ?? ""));
  const more = [
    `      More: ${look.command} explain ${first.id}${last === undefined ? "" : `; exchange ${last.id}`}`,
  ];
  return [
    ...heads,
    ...title,
    ...requests,
    ...reason.map((text) => `      ${text}`),
    ...adviceOf(first).map((text) => `      ${text}`),
    ...more,
  ].join("\n");
}

function line(exchange: Exchange): string {
  const path = exchange.request.url.replace(/^https?:\/\/[^/]+/, "");
  const answer =
    exchange.response === undefined
      ? (exchange.failure?.message ?? "no answer")
      : String(exchange.response.status);
  return inert(`${exchange.request.method} ${path} → ${answer}, ${exchange.durationMs} ms`);
}

function brief(row: ResultRequirement): string {
  const reason = row.reason?.split("\n").find((text) => text.trim() !== "") ?? "";
  return reason === "" ? "" : `(${reason})`;
}

function closing(result: Result, look: Look): string {
  const { summary, run } = result;
  const words = verdictCounts(summary).map(([verdict, count]) =>
    count === 0 ? `0 ${verdict}` : paint(verdict, `${count} ${verdict}`, look),
  );
  const narrowed = run.narrowed ? " (narrowed)" : "";
  const seconds = (run.durationMs / 1000).toFixed(1);
  const left = run.remaining.length === 0 ? "all removed" : `${run.remaining.length} still there`;
  const remains = run.remaining.map(
    (each) => `  left at the target: ${inert(each.path)} (${inert(each.reason)})`,
  );
  const stale = (look.stale ?? []).map((each) => `${paint("fail", "stale", look)}  ${inert(each)}`);
  const knownCount = summary.known === 0 ? "" : `, ${summary.known} known`;
  const problems = run.problems.map((each) => `${paint("error", "error", look)}  ${inert(each)}`);
  if (run.observed !== undefined) {
    const stops = run.observed.stops.map(
      (each) => `${paint("warn", "stop", look)}  ${inert(each)}`,
    );
    const rows = `${summary.executed} requirements judged from ${run.observed.exchanges} exchanges in ${seconds} s`;
    return [...problems, ...stops, `${words.join(", ")}; ${rows}; nothing was sent`].join("\n");
  }
  return [
    ...problems,
    ...stale,
    `${words.join(", ")}${knownCount}; judged ${summary.executed} of ${summary.declared} requirements${narrowed} in ${seconds} s; created ${run.created}, ${left}`,
    ...remains,
  ].join("\n");
}

function paint(verdict: Verdict, text: string, look: Look): string {
  return look.colour ? `\u001b[${ink[verdict]}m${text}\u001b[0m` : text;
}
