// What an opened row shows. The same function makes it in the browser and in tests.

import { basisWords } from "../../requirements/basis-words.ts";
import { answerOf } from "../cause.ts";
import { exchangeView } from "./exchange-view.ts";
import { html, type Child, type Markup } from "./markup.ts";
import { isExcused } from "../../verdict/known-failures.ts";
import type { Exchange } from "../../wire/exchange.ts";
import type { ResultRequirement, ResultTest } from "../result.ts";

export type ShownTest = Pick<
  ResultTest,
  "key" | "file" | "line" | "title" | "status" | "durationMs"
>;

/** Only so many are drawn; a standing row can rest on every exchange of a run. */
const most = 25;

/** @param sent the exchanges that the verdict rests on, in order */
export function rowDetail(
  row: ResultRequirement,
  tests: readonly ShownTest[],
  sent: readonly Exchange[],
): Markup {
  return html`${findingView(row)}${advice(row)}
    <dl class="provenance">
      <div>
        <dt>Level</dt>
        <dd>${row.level}</dd>
      </div>
      <div>
        <dt>Source</dt>
        <dd>${row.source}</dd>
      </div>
      <div>
        <dt>How we know</dt>
        <dd>${basisWords[row.basis].replaceAll("'", "’")}</dd>
      </div>
      <div>
        <dt>Feature</dt>
        <dd>${row.feature}</dd>
      </div>
      ${tests.map(testView)}
    </dl>
    ${timeline(row, sent)}`;
}

function findingView(row: ResultRequirement): Child {
  const { finding } = row;
  if (finding === undefined) {
    return row.reason === undefined ? undefined : html`<p class="reason">${row.reason}</p>`;
  }
  return html`<dl class="comparison">
    <div>
      <dt>Expected</dt>
      <dd>${finding.expected}</dd>
    </div>
    <div class="received">
      <dt>Received</dt>
      <dd>${finding.received}</dd>
    </div>
  </dl>`;
}

/** What it means to Okta's administrator and what helps, where the row is broken; a known failure's reason. */
function advice(row: ResultRequirement): Child {
  const isBroken = ["fail", "warn", "note", "unverified"].includes(row.verdict);
  const known = row.known;
  return [
    known !== undefined && isExcused(row.verdict, known)
      ? html`<p class="advice">
          <b>Known failure</b> ${known.reason} (${known.link}, until ${known.expires})
        </p>`
      : undefined,
    isBroken && row.administrator !== undefined
      ? html`<p class="advice"><b>Okta’s administrator sees</b> ${row.administrator}</p>`
      : undefined,
    isBroken && row.remedy !== undefined
      ? html`<p class="advice"><b>Remedy</b> ${row.remedy}</p>`
      : undefined,
  ];
}

function testView(test: ShownTest): Markup {
  return html`<div>
    <dt>Test</dt>
    <dd>
      ${test.title}
      <span class="where"
        >${test.line === 0 ? "observed" : `suites/${test.file}, line ${test.line}; ${test.status}`}
        in ${test.durationMs} ms</span
      >
    </dd>
  </div>`;
}

function timeline(row: ResultRequirement, sent: readonly Exchange[]): Child {
  if (sent.length === 0) return undefined;
  const isRed = row.verdict !== "pass" && row.verdict !== "not-applicable";
  const telling = isRed ? answerOf(row, sent) : undefined;
  const first = Math.max(
    0,
    Math.min(
      sent.length - most,
      sent.findIndex((each) => each === telling),
    ),
  );
  const shown = sent.slice(telling === undefined ? 0 : first).slice(0, most);
  const left = sent.length - shown.length;
  return html`<div class="timeline">
    <p class="lanes"><span>Okta</span><span>Provider</span></p>
    <ol>
      ${shown.map((each) =>
        exchangeView(each, {
          open: each === telling,
          differs: each === telling ? (row.finding?.at ?? []) : [],
        }),
      )}
    </ol>
    ${left > 0 ? html`<p class="left">${left} more in result.json</p>` : undefined}
  </div>`;
}
