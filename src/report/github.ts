// What GitHub shows of a run: a summary of the job, and an annotation for each red row. Pure. Text of the
// target's is inert in both: no markup, no command of the workflow's.

import { isExcused } from "../verdict/known-failures.ts";
import type { Result, ResultRequirement } from "./result.ts";
import { verdictCounts } from "./verdict-counts.ts";
import { inert } from "../wire/inert.ts";

/** Lines for the job's log that GitHub turns into annotations; empty where nothing is red. */
export function githubAnnotations(result: Result): string {
  return red(result)
    .map((row) => {
      const kind = row.verdict === "fail" || row.verdict === "error" ? "error" : "warning";
      const title = property(`${row.verdict}: ${row.id}`);
      return `::${kind} title=${title}::${message(`${row.title} ${first(row)} (${row.source})`)}\n`;
    })
    .join("");
}

/** Markdown for the file that `GITHUB_STEP_SUMMARY` names. */
export function githubSummary(result: Result): string {
  const { summary, run } = result;
  const verdicts = [...verdictCounts(summary), ["known", summary.known] as const];
  const rows = red(result).map(
    (row) => `| ${row.verdict} | ${cell(row.id)} | ${cell(row.title)} | ${cell(first(row))} |`,
  );
  return [
    `## ${result.tool.name}: ${cell(run.target)}`,
    "",
    `| ${verdicts.map(([name]) => name).join(" | ")} |`,
    `|${" ---: |".repeat(verdicts.length)}`,
    `| ${verdicts.map(([, count]) => count).join(" | ")} |`,
    "",
    `Judged ${summary.executed} of ${summary.declared} requirements${run.narrowed ? " (narrowed)" : ""}; created ${run.created}, ${run.remaining.length} could not be removed.`,
    ...(rows.length === 0
      ? []
      : [
          "",
          "| verdict | requirement | what is asked | why |",
          "| --- | --- | --- | --- |",
          ...rows,
        ]),
    "",
  ].join("\n");
}

function red(result: Result): ResultRequirement[] {
  return result.requirements.filter(
    (row) =>
      ["fail", "error", "warn", "unverified"].includes(row.verdict) &&
      !isExcused(row.verdict, row.known),
  );
}

/** The reason in a line, cut: GitHub bounds both. */
function first(row: ResultRequirement): string {
  const text = (row.reason ?? "").replaceAll("\n", "; ");
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** Markdown that shows the text letter by letter: every character that could begin markup is a reference. */
function cell(text: string): string {
  return inert(text)
    .replace(/[^\p{L}\p{N} .,:;/()'"=+-]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll("://", "&#58;//")
    .replace(/\bwww\./gi, (link) => link.replace(".", "&#46;"));
}

/** GitHub's own escapes for the text after `::`. */
function message(text: string): string {
  return inert(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** And for a property before it. */
function property(text: string): string {
  return message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
