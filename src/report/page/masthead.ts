// The top of the page: the verdict, the counts, and the questions that its readers come with. At its end: what was
// run, and what a green run does not prove.

import { conclusionOf } from "../conclusion.ts";
import { remainingPhrases } from "../remaining.ts";
import { questionsOf } from "../questions.ts";
import { html, type Child, type Markup } from "./markup.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { contractSentence } from "../../run/contract-sentence.ts";
import type { Result, Summary } from "../result.ts";

const columns: readonly (readonly [Verdict, keyof Summary])[] = [
  ["fail", "fail"],
  ["error", "error"],
  ["unverified", "unverified"],
  ["warn", "warn"],
  ["note", "note"],
  ["pass", "pass"],
  ["not-applicable", "notApplicable"],
];

export function masthead(result: Result): Markup {
  const { headline, tone } = conclusionOf(result);
  const { executed, declared } = result.summary;
  return html`<header class="masthead ${tone}">
    <p class="product">
      ${result.tool.name} <span>contract conformance with Okta’s provisioning client</span>
    </p>
    <h1>${headline}</h1>
    <p class="judged">Judged ${executed} of ${declared} declared requirements${why(result)}.</p>
    ${counts(result.summary)} ${problems(result)} ${questions(result)}
  </header>`;
}

/** Who asks what of a run, answered in a sentence each. */
function questions(result: Result): Markup {
  const answers = questionsOf(result).map(
    ({ question, answer, row }) =>
      html`<div>
        <dt>${question}</dt>
        <dd>
          ${answer.replaceAll("'", "’")}${row === undefined ? undefined : html` <a href="#${row}">Show it</a>`}
        </dd>
      </div>`,
  );
  return html`<dl class="questions">${answers}</dl>`;
}

/** What was run, and how far its verdict goes. */
export function aboutRun(result: Result): Markup {
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">About this run</h2>
    ${facts(result)}
    <details class="limits">
      <summary>What a green run does not prove</summary>
      <p>
        A green run proves that the target answered Okta’s sequences as Okta, the vendor’s guide and
        the RFCs ask: for users that the run created, on that day, over that network. It doesn’t
        prove that the mapping in Okta is right, how the target behaves under load, or anything
        about users that the run did not create. What is only inferred of Okta’s behaviour is marked
        as inferred and never fails a target.
      </p>
    </details>
  </section>`;
}

function why({ run }: Result): string {
  if (run.observed !== undefined) return ", from recorded traffic: nothing was sent";
  return run.narrowed ? "; the run was narrowed on purpose" : "";
}

/** Each count is a button that shows its rows. */
function counts(summary: Summary): Markup {
  const buttons = columns.map(([verdict, member]) => {
    const number = summary[member];
    return html`<li>
      <button
        type="button"
        class="count ${verdict}"
        data-verdict="${verdict}"
        aria-pressed="false"
        ${number === 0 ? html` disabled` : undefined}
      >
        <b>${number}</b> ${verdict}
      </button>
    </li>`;
  });
  const known =
    summary.known === 0 ? undefined : html`<li class="known"><b>${summary.known}</b> known</li>`;
  return html`<ul class="counts" aria-label="Show only">
    ${buttons}${known}
  </ul>`;
}

function problems(result: Result): Child {
  const { run } = result;
  const { headline } = conclusionOf(result);
  const said = (text: string) => headline.toLowerCase().includes(text.toLowerCase());
  const broke = [...run.problems, ...(run.observed?.stops ?? [])].filter((text) => !said(text));
  const left = remainingPhrases(run.remaining).map(
    (each) => html`<li>Left at the target: ${each}</li>`,
  );
  if (broke.length + left.length === 0) return undefined;
  return html`<ul class="problems">
    ${broke.map((text) => html`<li>${text}</li>`)}${left}
  </ul>`;
}

function named({ run }: Result): (readonly [string, Child])[] {
  if (run.observed !== undefined) {
    return [["Observed", html`<code>${run.id}</code>, ${run.observed.exchanges} exchanges`]];
  }
  return [
    ["Run", html`<code>${run.id}</code>, which is in every name that it created`],
    ["Seed", html`<code>${run.seed}</code>; with --seed it repeats the same requests`],
  ];
}

function created({ run }: Result): (readonly [string, Child])[] {
  if (run.observed !== undefined) return [];
  const left = run.remaining.length;
  return [["Created", `${run.created}, ${left === 0 ? "all removed" : `${left} left behind`}`]];
}

function facts(result: Result): Markup {
  const { run, tool, exchanges } = result;
  const started = run.startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC");
  const pairs: readonly (readonly [string, Child])[] = [
    ["Target", [run.isMock ? "the reference mock at " : "", html`<code>${run.target}</code>`]],
    ["Contract", contractSentence[run.contract]],
    ...named(result),
    ["Started", html`<time datetime="${run.startedAt}">${started}</time>`],
    [
      "Took",
      `${(run.durationMs / 1000).toFixed(1)} s, ${exchanges.length} exchanges${run.observed === undefined ? "" : " kept here"}`,
    ],
    ...created(result),
    ["Version", tool.version],
  ];
  const rows = pairs.map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return html`<dl class="facts">${rows}</dl>`;
}
