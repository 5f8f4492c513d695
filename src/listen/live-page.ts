// The page that shows a session as it goes on, of the report's own components. It asks nobody but the listener.

import { exchangeView } from "../report/page/exchange-view.ts";
import { htmlDocument } from "../report/page/document.ts";
import { html, textOf } from "../report/page/markup.ts";
import type { DriftItem } from "./drift.ts";
import type { Sighting } from "./witness.ts";

export interface LivePage {
  /** Base URL of the target. */
  readonly target: string;
  readonly isMock: boolean;
  /** Where Okta's requests come in. */
  readonly at: string;
  readonly recording: string;
}

export function livePage({ target, isMock, at, recording }: LivePage): string {
  const content = html`<main data-live>
    <header class="masthead open">
      <p class="product">interact-scim <span>listening between Okta and a SCIM endpoint</span></p>
      <h1 data-headline>Waiting for the first request</h1>
      <ul class="counts" aria-label="Counters">
        <li class="known"><b data-count="exchanges">0</b> exchanges</li>
        <li class="known fail"><b data-count="red">0</b> with something broken</li>
        <li class="known warn"><b data-count="drift">0</b> differences from our model</li>
      </ul>
      <ul class="problems" data-problems hidden></ul>
      <dl class="facts">
        <div>
          <dt>Okta’s base URL</dt>
          <dd><code>${at}</code></dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>${isMock ? "the reference mock at " : ""}<code>${target}</code></dd>
        </div>
        <div>
          <dt>Recording</dt>
          <dd><code>${recording}</code></dd>
        </div>
      </dl>
    </header>
    <section aria-labelledby="passed">
      <h2 id="passed">What passed</h2>
      <form class="filter" role="search" aria-label="Exchanges">
        <label class="search"
          ><span>Search</span>
          <input type="search" name="text" placeholder="user, request, status" autocomplete="off"
        /></label>
        <label><span>Only broken</span> <input type="checkbox" name="red" /></label>
        <output aria-live="polite"></output>
      </form>
      <div class="timeline">
        <p class="lanes"><span>Okta</span><span>Provider</span></p>
        <ol data-sightings></ol>
      </div>
    </section>
    <section aria-labelledby="drift">
      <h2 id="drift">Where our model of Okta differs</h2>
      <p class="lede">
        What Okta sends otherwise than the templates and sequences of this tool. None of it counts
        against the target.
      </p>
      <ul class="drift" data-drift></ul>
    </section>
  </main>`;
  return htmlDocument(`Listening: ${target}`, content, {}, "live");
}

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

export function problemMarkup(sentence: string): string {
  return textOf(html`<li>${sentence}</li>`);
}
