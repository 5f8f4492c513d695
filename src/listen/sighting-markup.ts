// An exchange, and a difference from our model, as the live page shows them.

import { exchangeView } from "../report/page/exchange-view.ts";
import { html, textOf } from "../report/page/markup.ts";
import type { DriftItem } from "./drift.ts";
import type { Sighting } from "./witness.ts";

/** An element of the list for one exchange, with what it broke. */
export function sightingMarkup(sighting: Sighting): string {
  const { exchange, subject, red, gaveUp, mapping, client } = sighting;
  const label = subject === undefined ? exchange.label : `${exchange.label} · ${subject}`;
  const isRed = red.length > 0 || gaveUp !== undefined;
  const why = red.map(
    ({ requirement, verdict, reason }) =>
      html`<li>
        <span class="badge ${verdict}">${verdict}</span> ${reason}
        <span class="id">${requirement}</span>
      </li>`,
  );
  const stop =
    gaveUp === undefined ? [] : [html`<li><span class="badge warn">stop</span> ${gaveUp}</li>`];
  return textOf(
    html`<li class="sighting" data-red="${isRed ? "yes" : "no"}" data-client="${client}">
      <ol>
        ${exchangeView({ ...exchange, label })}
      </ol>
      <ul class="why">
        ${why}${stop}${mapping.map((each) => html`<li>Mapping: ${each}</li>`)}
      </ul>
    </li>`,
  );
}

export function driftMarkup({ about, what, first }: DriftItem): string {
  return textOf(html`<li><b>${about}</b> ${what} <span class="id">first in ${first}</span></li>`);
}
