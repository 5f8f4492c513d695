// The list of requirements with its filter. A row's detail is made when it is opened: see client/.

import { html, type Markup } from "./markup.ts";
import { part } from "./part.ts";
import { sourceOf } from "./matrix.ts";
import { isExcused } from "../../verdict/known-failures.ts";
import { worstFirst } from "../../verdict/verdict.ts";
import type { ResultRequirement } from "../result.ts";

/** So many rows are no longer than what stands above them. */
const few = 20;

export function rowsView(rows: readonly ResultRequirement[]): Markup {
  const sorted = worstFirst.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
  const content = html`${filter(rows)}
    <div class="rows">${sorted.map(rowView)}</div>
    <p class="none" hidden>No requirement matches.</p>
    <noscript><p>Rows need JavaScript to open. result.json contains the same data.</p></noscript>`;
  const holds = `${rows.length === 1 ? "one" : rows.length}, each with its evidence`;
  const open = rows.length <= few;
  return part({ id: "requirements", title: "Requirements", holds, open }, content);
}

function filter(rows: readonly ResultRequirement[]): Markup {
  return html`<form class="filter" role="search" aria-label="Requirements">
    <label class="search"
      ><span>Search</span>
      <input type="search" name="text" placeholder="word, id, section" autocomplete="off"
    /></label>
    ${choice(
      "verdict",
      "Verdict",
      worstFirst.filter((verdict) => rows.some((row) => row.verdict === verdict)),
    )}
    ${choice("level", "Level", distinct(rows.map((row) => row.level)))}
    ${choice("source", "Source", distinct(rows.map((row) => sourceOf(row.id))))}
    ${choice("feature", "Feature", distinct(rows.map((row) => row.feature)).sort())}
    <button type="reset">Clear</button>
    <output aria-live="polite">${rows.length} of ${rows.length}</output>
  </form>`;
}

function choice(name: string, label: string, values: readonly string[]): Markup {
  return html`<label
    ><span>${label}</span>
    <select name="${name}">
      <option value="">all</option>
      ${values.map((value) => html`<option>${value}</option>`)}
    </select></label
  >`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function rowView(row: ResultRequirement): Markup {
  const { id, verdict, level, source, feature, title } = row;
  const known = isExcused(verdict, row.known)
    ? html` <span class="badge known">known</span>`
    : undefined;
  return html`<details
    class="row"
    id="${id}"
    data-verdict="${verdict}"
    data-level="${level}"
    data-source="${sourceOf(id)}"
    data-feature="${feature}"
  >
    <summary>
      <span class="badge ${verdict}">${verdict}</span>${known}<span class="title">${title}</span
      ><span class="id">${id}</span><span class="cited">${level} · ${source}</span>
    </summary>
    <div class="detail"></div>
  </details>`;
}
