// The causes: red rows gathered by what probably causes them, each a link to its row.

import { adviceOn } from "../advice.ts";
import { causes, type CauseGroup } from "../causes.ts";
import { lackedBy } from "../lacked.ts";
import { html, type Child, type Markup } from "./markup.ts";
import type { Result } from "../result.ts";

export function causesView(result: Result): Child {
  const groups = causes(result);
  return [groups.length === 0 ? undefined : redView(groups), lackedView(result)];
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
            ${sentence.replaceAll("'", "’")}. Not applicable:
            ${rows.map((id) => html`<a href="#${id}">${id}</a> `)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function redView(groups: readonly CauseGroup[]): Markup {
  return html`<section aria-labelledby="causes">
    <h2 id="causes">Probable causes</h2>
    <p class="lede">
      ${groups.length === 1 ? "One cause stands" : `${groups.length} causes stand`} behind the red
      rows, the gravest first.
    </p>
    <ol class="causes">
      ${groups.map(causeView)}
    </ol>
  </section>`;
}

function causeView(cause: CauseGroup): Markup {
  const { sentence, rows } = cause;
  const [first] = rows;
  const links = rows.map(
    (row) =>
      html`<li>
        <span class="badge ${row.verdict}">${row.verdict}</span>
        <a href="#${row.id}">${row.id}</a
        >${rows.length > 1 ? html` <span>${row.title}</span>` : undefined}
      </li>`,
  );
  return html`<li class="${first?.verdict}">
    <h3>${sentence}</h3>
    ${adviceOn(cause).map((text) => html`<p class="advice">${text.replaceAll("'", "’")}</p>`)}
    <ul>
      ${links}
    </ul>
  </li>`;
}
