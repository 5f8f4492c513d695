// The causes: red rows grouped by what probably causes them, each a link to its row.

import { adviceOn } from "../advice.ts";
import { causes, type CauseGroup } from "../causes.ts";
import { lackedBy } from "../lacked.ts";
import { settledSentence } from "../settled.ts";
import { capital } from "../../run/capital.ts";
import { html, type Child, type Markup } from "./markup.ts";
import type { Result, ResultRequirement } from "../result.ts";

export function causesView(result: Result): Child {
  const groups = causes(result);
  const settled = settledSentence(result);
  return [
    groups.length === 0 ? undefined : redView(groups),
    lackedView(result),
    settled === undefined ? undefined : html`<p>${settled}.</p>`,
  ];
}

/** What the target was seen not to offer, and which rows that takes away. */
function lackedView(result: Result): Child {
  const lacked = lackedBy(result);
  if (lacked.length === 0) return undefined;
  return html`<section aria-labelledby="lacked">
    <h2 id="lacked">What the target doesn’t offer</h2>
    <ul>
      ${lacked.map(
        ({ sentence, rows }) =>
          html`<li>
            ${capital(sentence).replaceAll("'", "’")}.
            <details class="rest">
              <summary>${rows.length} not applicable</summary>
              ${rows.map((id) => html`<a href="#${id}">${id}</a> `)}
            </details>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** So many causes, and rows of each, are shown at once; a reader opens the rest. */
const mostCauses = 4;
const mostRows = 3;

function redView(groups: readonly CauseGroup[]): Markup {
  const rest = groups.slice(mostCauses);
  const isRed = groups.some(({ rows: [first] }) => first?.verdict !== "unverified");
  return html`<section aria-labelledby="causes">
    <h2 id="causes">${isRed ? "Probable causes" : "What was not judged, and why"}</h2>
    ${
      groups.length === 1
        ? undefined
        : html`<p class="lede">${groups.length} causes, the worst first.</p>`
    }
    <ol class="causes">
      ${groups.slice(0, mostCauses).map(causeView)}
    </ol>
    ${
      rest.length === 0
        ? undefined
        : html`<details class="rest">
            <summary>${rest.length} more</summary>
            <ol class="causes" start="${mostCauses + 1}">
              ${rest.map(causeView)}
            </ol>
          </details>`
    }
  </section>`;
}

function causeView(cause: CauseGroup): Markup {
  const { sentence, rows } = cause;
  const [first] = rows;
  const rest = rows.slice(mostRows);
  return html`<li class="${first?.verdict}">
    <h3>${sentence}</h3>
    ${adviceOn(cause).map((text) => html`<p class="advice">${text.replaceAll("'", "’")}</p>`)}
    <ul>
      ${rows.slice(0, mostRows).map((row) => rowLink(row))}
    </ul>
    ${
      rest.length === 0
        ? undefined
        : html`<details class="rest">
            <summary>${rest.length} more: ${counted(rest)}</summary>
            <ul>
              ${rest.map((row) => rowLink(row))}
            </ul>
          </details>`
    }
  </li>`;
}

function rowLink(row: ResultRequirement): Markup {
  return html`<li>
    <span class="badge ${row.verdict}">${row.verdict}</span>
    <a href="#${row.id}">${row.id}</a> <span>${row.title}</span>
  </li>`;
}

/** `3 fail, 12 unverified`. */
function counted(rows: readonly ResultRequirement[]): string {
  const verdicts = [...new Set(rows.map(({ verdict }) => verdict))];
  return verdicts
    .map((verdict) => `${rows.filter((row) => row.verdict === verdict).length} ${verdict}`)
    .join(", ");
}
