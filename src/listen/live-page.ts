// The page that shows a session as it goes on, of the report's own components. It asks nobody but the listener.

import { htmlDocument } from "../report/page/document.ts";
import { html, textOf } from "../report/page/markup.ts";

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
        <li class="known fail"><b data-count="red">0</b> to look at</li>
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
      <h2 id="passed">Exchanges</h2>
      <form class="filter" role="search" aria-label="Exchanges">
        <label class="search"
          ><span>Search</span>
          <input type="search" name="text" placeholder="user, request, status" autocomplete="off"
        /></label>
        <label class="only"><input type="checkbox" name="red" /> Only to look at</label>
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
        Where Okta's requests differ from the templates and sequences of this tool. A difference
        never counts against the target.
      </p>
      <ul class="drift" data-drift></ul>
    </section>
  </main>`;
  return htmlDocument(`Listening: ${target}`, content, {}, "live");
}

export function problemMarkup(sentence: string): string {
  return textOf(html`<li>${sentence}</li>`);
}
