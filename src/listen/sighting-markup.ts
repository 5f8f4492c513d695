// An exchange, and a difference from our model, as the live page shows them.

import { exchangeView } from "../report/page/exchange-view.ts";
import { html, textOf } from "../report/page/markup.ts";
import type { DriftItem } from "./drift.ts";
import type { Sighting } from "./witness.ts";

/** An element of the list for one exchange, with what it broke. */
export function sightingMarkup(sighting: Sighting): string {
  const { exchange, subject, red, gaveUp, mapping, client } = sighting;
  const [worst] = red;
  const label = subject === undefined ? exchange.label : `${exchange.label} · ${subject}`;
  const why = red.map(
    ({ requirement, verdict, reason }) =>
      html`<li>
        <span class="badge ${verdict}">${verdict}</span> ${reason}
        <span class="id">${requirement}</span>
      </li>`,
  );
  const more = [
    ...(gaveUp === undefined ? [] : [gaveUp]),
    ...mapping.map((each) => `Mapping: ${each}`),
  ];
  return textOf(
    html`<li
      class="sighting"
      data-red="${worst === undefined ? "no" : "yes"}"
      data-client="${client}"
    >
      <ol>
        ${exchangeView({ ...exchange, label })}
      </ol>
      <ul class="why">
        ${why}${more.map((each) => html`<li>${each}</li>`)}
      </ul>
    </li>`,
  );
}

export function driftMarkup({ about, what, first }: DriftItem): string {
  return textOf(html`<li><b>${about}</b> ${what} <span class="id">first in ${first}</span></li>`);
}
