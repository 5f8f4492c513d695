// What a user reads after a run: the red rows, then one line of counts. Pure.

import { capital } from "../run/capital.ts";
import { isExcused } from "../verdict/known-failures.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Exchange } from "../wire/exchange.ts";
import { adviceOn } from "./advice.ts";
import { causes, type CauseGroup } from "./causes.ts";
import type { Result, ResultRequirement } from "./result.ts";
import { remainingPhrases } from "./remaining.ts";
import { settledSentence } from "./settled.ts";
import { verdictCounts } from "./verdict-counts.ts";
import { inert } from "../wire/inert.ts";
import { clip, wrap } from "./wrap.ts";

export interface Look {
  readonly colour: boolean;
  /** Columns; Infinity where nothing is to be broken or cut. */
  readonly width: number;
  /** How to type the command for more: `npx --no interact-scim`. */
  readonly command: string;
  /** Where the reports are, unless where `show` looks by itself. */
  readonly reports?: string;
  /** Known failures that pass or have expired, a sentence each. */
  readonly stale?: readonly string[];
  /** Red rows were shown already, in a form of their own. */
  readonly withoutRows?: boolean;
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

/** The causes of the red rows in the order of their gravity, the notes in a line each, then the counts. */
export function terminal(result: Result, look: Look): string {
  const blocks = look.withoutRows === true ? [] : causes(result).map((cause) => block(cause, look));
  const notes = result.requirements
    .filter((row) => row.verdict === "note")
    .map((row) => oneLine("note", `${row.id}  ${brief(row)}${row.title}`, look));
  const known = result.requirements
    .filter((row) => isExcused(row.verdict, row.known))
    .map((row) => `${row.id}  ${row.known?.reason ?? ""} (${row.known?.link ?? ""})`)
    .map((text) => clip(`known  ${inert(text)}`, look.width));
  return (
    [
      ...blocks,
      ...(known.length > 0 ? [known.join("\n")] : []),
      ...(notes.length > 0 ? [notes.join("\n")] : []),
      wrap(closing(result, look), look.width, 2),
    ].join("\n\n") + "\n"
  );
}

/** A verdict and what follows it, cut where the terminal ends. */
function oneLine(verdict: Verdict, text: string, look: Look, indent = 0): string {
  const rest = inert(text.replace(/\s*\n\s*/g, " "));
  return `${paint(verdict, verdict, look)}  ${clip(rest, look.width - indent - verdict.length - 2)}`;
}

/** How many rows of a cause are told each by itself. */
const mostRows = 5;

/** What the target did, what Okta's administrator sees of it, what helps, and the rows. */
function block(cause: CauseGroup, look: Look): string {
  const [first] = cause.rows;
  if (first === undefined) return "";
  const { exchange } = cause;
  const count = cause.rows.length === 1 ? "" : ` (${cause.rows.length} requirements)`;
  const { verdict } = first;
  const isAlone = cause.rows.length === 1;
  const rows = cause.rows
    .slice(0, mostRows)
    .map(
      (row) => `      ${oneLine(row.verdict, `${row.id}  (${row.level}, ${row.source})`, look, 6)}`,
    );
  const rest = cause.rows.slice(mostRows);
  const lines = [
    ...(exchange === undefined ? [] : [`      ${line(exchange)}`]),
    ...(isAlone && first.reason !== undefined && capital(first.reason) !== cause.sentence
      ? indented(inert(first.reason))
      : []),
    ...adviceOn(cause).map((text) => `      ${inert(text)}`),
    ...rows,
    ...(rest.length === 0 ? [] : [`      and ${rest.length} more: ${counted(rest)}`]),
    `      More: ${look.command} explain ${first.id}`,
    ...(exchange === undefined
      ? []
      : [`            ${look.command} show ${toShow(exchange, look)}`]),
  ];
  return [
    wrap(`${paint(verdict, verdict, look)}  ${inert(cause.sentence)}${count}`, look.width, 6),
    ...lines.map((each) => wrap(each, look.width, 2)),
  ].join("\n");
}

/** What to type after `show`: a shell takes what follows # at the start of a word for a comment. */
function toShow({ id }: Exchange, { reports }: Look): string {
  const quoted = (text: string): string =>
    /^[\w./][\w.#/-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return reports === undefined ? quoted(id) : `${quoted(id)} --in ${quoted(reports)}`;
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => `      ${line}`);
}

/** `3 fail, 12 unverified`. */
function counted(rows: readonly ResultRequirement[]): string {
  return (Object.keys(ink) as Verdict[])
    .map((verdict) => [rows.filter((row) => row.verdict === verdict).length, verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${verdict}`)
    .join(", ");
}

function line(exchange: Exchange): string {
  const path = exchange.request.url.replace(/^https?:\/\/[^/]+/, "");
  const answer =
    exchange.response === undefined
      ? (exchange.failure?.message ?? "no answer")
      : String(exchange.response.status);
  return inert(`${exchange.request.method} ${path} → ${answer}, ${exchange.durationMs} ms`);
}

/** Whether a limitation was confirmed, or what else is to be said of a note. */
function brief({ reason }: ResultRequirement): string {
  const first = reason?.split("\n").find((text) => text.trim() !== "") ?? "";
  return first === "" ? "" : `${first.replace(/\.$/, "")}: `;
}

function closing(result: Result, look: Look): string {
  const { summary, run } = result;
  const words = verdictCounts(summary).map(([verdict, count]) =>
    count === 0 ? `0 ${verdict}` : paint(verdict, `${count} ${verdict}`, look),
  );
  const narrowed = run.narrowed ? " (narrowed)" : "";
  const seconds = (run.durationMs / 1000).toFixed(1);
  const left = run.remaining.length === 0 ? "all removed" : `${run.remaining.length} still there`;
  const remains = remainingPhrases(run.remaining).map(
    (each) => `  left at the target: ${inert(each)}`,
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
  const settled = settledSentence(result);
  return [
    ...problems,
    ...stale,
    ...(settled === undefined ? [] : [`${settled}.`]),
    `${words.join(", ")}${knownCount}; judged ${summary.executed} of ${summary.declared} requirements${narrowed} in ${seconds} s; created ${run.created}, ${left}`,
    ...remains,
  ].join("\n");
}

function paint(verdict: Verdict, text: string, look: Look): string {
  return look.colour ? `\u001b[${ink[verdict]}m${text}\u001b[0m` : text;
}
