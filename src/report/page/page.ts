// index.html of a run: what users look at who were not there. Pure: the same result gives the same bytes.

import { causesView } from "./causes-view.ts";
import { htmlDocument } from "./document.ts";
import { latencyChart } from "./latency-chart.ts";
import { html } from "./markup.ts";
import { aboutRun, masthead } from "./masthead.ts";
import { matrix } from "./matrix.ts";
import { rowsView } from "./rows.ts";
import { conclusionOf } from "../conclusion.ts";
import type { Exchange } from "../../wire/exchange.ts";
import type { Result, ResultRequirement } from "../result.ts";
import type { ShownTest } from "./row-detail.ts";

/** What the script reads of the block `result`, and of `exchanges`, which only an opened row needs. */
export interface PageResult {
  readonly requirements: readonly ResultRequirement[];
  readonly tests: readonly ShownTest[];
}

export type PageExchanges = readonly Exchange[];

export function page(result: Result): string {
  const { requirements, exchanges } = result;
  const tests = result.tests.map(({ key, file, line, title, status, durationMs }): ShownTest => ({
    key,
    file,
    line,
    title,
    status,
    durationMs,
  }));
  const isEmpty = requirements.length === 0;
  const skip = html`<a class="skip" href="#requirements">Skip to the requirements</a>`;
  const content = html`${isEmpty ? undefined : skip}
    <main>
      ${masthead(result)} ${causesView(result)} ${aboutRun(result)}
      ${isEmpty ? undefined : rowsView(requirements)} ${isEmpty ? undefined : matrix(requirements)}
      ${latencyChart(result)}
    </main>`;
  const title = `${conclusionOf(result).headline} ${result.run.target}`;
  return htmlDocument(title, content, {
    result: { requirements, tests } satisfies PageResult,
    exchanges: exchanges satisfies PageExchanges,
  });
}
