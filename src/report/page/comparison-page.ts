// A comparison of two runs as a page: what became worse, then the exchanges line by line. Pure.

import { diffLines } from "diff";
import { htmlDocument } from "./document.ts";
import { html, type Child, type Markup } from "./markup.ts";
import { count, summaryOf } from "../comparison/summary.ts";
import type { ChangedExchange, ChangedTest } from "../comparison/changed-tests.ts";
import type { ChangedRow, Comparison, Direction } from "../comparison/comparison.ts";
import type { Verdict } from "../../verdict/verdict.ts";

const headings: readonly (readonly [Direction, string])[] = [
  ["worse", "Worse"],
  ["better", "Better"],
  ["other", "Otherwise"],
];

/** Lines around a difference. */
const context = 3;

export function comparisonPage(comparison: Comparison): string {
  const { before, after, rows, tests, caveats } = comparison;
  const tone = count(rows, "worse") > 0 ? "bad" : "good";
  const summary = summaryOf(comparison);
  const content = html`<main>
    <header class="masthead ${tone}">
      <p class="product">interact-scim <span>two runs compared</span></p>
      <h1>${summary}</h1>
      ${
        caveats.length === 0
          ? undefined
          : html`<ul class="problems">
              ${caveats.map((text) => html`<li>${text}</li>`)}
            </ul>`
      }
      <dl class="facts runs">${run("Before", before)}${run("After", after)}</dl>
    </header>
    ${headings.map(([direction, heading]) => rowsOf(direction, heading, rows))} ${exchanges(tests)}
  </main>`;
  return htmlDocument(summary, content);
}

function run(name: string, { id, target, startedAt }: Comparison["before"]): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <code>${target}</code><br />run <code>${id}</code>,
      <time datetime="${startedAt}">${startedAt.slice(0, 16).replace("T", " ")} UTC</time>
    </dd>
  </div>`;
}

function rowsOf(direction: Direction, heading: string, all: readonly ChangedRow[]): Child {
  const rows = all.filter((row) => row.direction === direction);
  if (rows.length === 0) return undefined;
  return html`<section aria-labelledby="${direction}">
    <h2 id="${direction}">${heading}</h2>
    <ul class="changes">
      ${rows.map(rowView)}
    </ul>
  </section>`;
}

function rowView({ id, title, level, source, before, after, reason }: ChangedRow): Markup {
  return html`<li id="${id}">
    <p class="verdicts">
      ${badge(before)}<span class="then" aria-label="then">→</span>${badge(after)}
    </p>
    <div>
      <p class="title">${title}</p>
      <p class="id">${id}</p>
      <p class="cited">${level} · ${source}</p>
      ${reason === undefined ? undefined : html`<p class="reason">${reason}</p>`}
    </div>
  </li>`;
}

function badge(verdict: Verdict | undefined): Markup {
  return verdict === undefined
    ? html`<span class="badge known">not judged</span>`
    : html`<span class="badge ${verdict}">${verdict}</span>`;
}

function exchanges(tests: readonly ChangedTest[]): Child {
  if (tests.length === 0) return undefined;
  return html`<section aria-labelledby="exchanges">
    <h2 id="exchanges">Exchanges that differ</h2>
    <p class="lede">
      Test by test. Placeholders replace ids, times, versions and the run’s own mark.
    </p>
    <div class="rows">${tests.map(testView)}</div>
  </section>`;
}

function testView({ title, exchanges: changed }: ChangedTest): Markup {
  return html`<details class="row test">
    <summary>
      <span class="title">${title}</span
      ><span class="cited"
        >${changed.map(({ operation, change }) => `${operation}: ${change}`).join("; ")}</span
      >
    </summary>
    <div class="detail">${changed.map(exchangeView)}</div>
  </details>`;
}

function exchangeView({ label, operation, change, before, after }: ChangedExchange): Markup {
  const parts = diffLines(text(before), text(after));
  const lines = parts.map(({ added, removed, value }) => {
    if (added) return html`<ins>${value}</ins>`;
    return removed ? html`<del>${value}</del>` : html`<span>${shortened(value)}</span>`;
  });
  return html`<figure class="message change">
    <figcaption>${operation}, ${label}: ${change}</figcaption>
    <pre tabindex="0" aria-label="${label}">${lines}</pre>
  </figure>`;
}

/** What stayed the same is told only near what did not. */
function shortened(same: string): string {
  const lines = same.split("\n");
  if (lines.length <= 2 * context + 2) return same;
  const left = lines.length - 2 * context - 1;
  return [
    ...lines.slice(0, context),
    `⋯ ${left} lines as before`,
    ...lines.slice(-context - 1),
  ].join("\n");
}

function text(lines: readonly string[] | undefined): string {
  return lines === undefined ? "" : `${lines.join("\n")}\n`;
}
